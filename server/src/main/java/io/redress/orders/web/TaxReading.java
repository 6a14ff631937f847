package io.redress.orders.web;

import io.redress.orders.NewOrder.StatedTax;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.orders.web.OrderRequest.TaxPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads taxes, which are told as one sum or one by one. */
final class TaxReading {
  private static final int MOST_TAXES = 20;
  private static final int MOST_NAME = 100;
  private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");

  private final Fields fields;
  private final Currency currency;

  TaxReading(Fields fields, Currency currency) {
    this.fields = fields;
    this.currency = currency;
  }

  /** Taxes that are told as a sum, one by one, or not at all; both is a violation. */
  List<StatedTax> taxes(
      String sumPath,
      @Nullable String sum,
      String partsPath,
      @Nullable List<@Nullable TaxPart> parts) {
    var whole = fields.optionalAmount(sumPath, sum, currency);
    if (whole.isPresent() && parts != null && !parts.isEmpty()) {
      fields.wrong(
          sumPath, whole.get().toString(), "is told beside its parts", "Send one or the other.");
    }
    return whole.map(amount -> List.of(StatedTax.unnamed(amount))).orElse(parts(partsPath, parts));
  }

  /** Taxes that are told one by one. */
  List<StatedTax> parts(String path, @Nullable List<@Nullable TaxPart> sent) {
    var parts = fields.list(path, sent, MOST_TAXES);
    var read = new ArrayList<StatedTax>();
    for (var i = 0; i < parts.size(); i++) {
      read.add(tax(path + "[" + i + "].", parts.get(i)));
    }
    return read;
  }

  private StatedTax tax(String path, TaxPart part) {
    return new StatedTax(
        fields.text(path + "name", part.name(), MOST_NAME).orElse(StatedTax.UNNAMED),
        rate(path + "ratePercent", part.ratePercent()),
        fields.requiredAmount(path + "amount", part.amount(), currency),
        Optional.ofNullable(part.included()).map(TaxReading::place));
  }

  private Optional<BigDecimal> rate(String path, @Nullable String value) {
    var text = fields.text(path, value, MOST_NAME);
    if (text.isPresent() && !RATE.matcher(text.get()).matches()) {
      fields.wrong(path, text.get(), "is not a rate", "Send per cent like 19 or 8.875.");
      return Optional.empty();
    }
    return text.map(BigDecimal::new);
  }

  static TaxPlace place(boolean isIncluded) {
    return isIncluded ? TaxPlace.INCLUDED : TaxPlace.ON_TOP;
  }
}
