package io.redress.orders.web;

import io.redress.catalogue.Categories;
import io.redress.orders.NewOrderLine;
import io.redress.orders.NewOrderLine.Goods;
import io.redress.orders.web.OrderRequest.LinePart;
import io.redress.orders.web.OrderRequest.UpstreamPart;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a request. */
final class LineReading {
  private static final List<String> BOUGHT_FROM =
      List.of("brand", "boutique", "outlet", "wholesaler");
  private static final List<String> CHANNELS = List.of("online", "phone", "mail", "in_store");
  private static final List<String> BUYERS =
      List.of("merchant_business", "private_shopper", "consumer_named");
  private static final Set<String> YES_OR_NO_FACTS =
      Set.of(
          "personalised",
          "madeToOrder",
          "chosenFromPresetOptions",
          "sealedHygiene",
          "priceLinkedToMarket",
          "finalSale",
          "onSale",
          "boughtForResale",
          "securityTag");
  private static final Set<String> TEXT_FACTS = Set.of("personalisation", "boughtIn");

  private final Fields fields;
  private final Categories categories;
  private final Currency currency;

  LineReading(Fields fields, Categories categories, Currency currency) {
    this.fields = fields;
    this.categories = categories;
    this.currency = currency;
  }

  NewOrderLine line(String path, LinePart part) {
    return new NewOrderLine(
        goods(path, part),
        fields.quantity(path + "quantity", part.quantity()),
        fields.requiredAmount(path + "unitPrice", part.unitPrice(), currency),
        fields.amount(path + "discount", part.discount(), currency),
        new TaxReading(fields, currency)
            .taxes(path + "tax", part.tax(), path + "taxes", part.taxes()),
        fields.amount(path + "duty", part.duty(), currency),
        facts(path + "facts.", part.facts()),
        Optional.ofNullable(part.upstream()).map(each -> upstream(path + "upstream.", each)),
        fields.optionalInstant(path + "deliveredAt", part.deliveredAt()));
  }

  private Goods goods(String path, LinePart part) {
    var name = fields.required(path + "category", part.category(), 60);
    var kind = categories.resolve(name);
    if (kind.isEmpty() && part.category() != null && !part.category().isBlank()) {
      fields.wrong(
          path + "category", name, "is not a category", "Use a name of GET /api/v1/categories.");
    }
    return new Goods(
        fields.required(path + "sku", part.sku(), 100),
        fields.verbatim(path + "title", part.title(), 500),
        fields.text(path + "variant", part.variant(), 200),
        fields.text(path + "brand", part.brand(), 200),
        kind.map(Categories.Kind::category).orElse(name),
        fields
            .word(path + "material", part.material(), categories.materials())
            .or(() -> kind.flatMap(Categories.Kind::material)),
        fields.text(path + "serial", part.serial(), 100));
  }

  private Map<String, Object> facts(String path, @Nullable Map<String, @Nullable Object> sent) {
    var facts = new HashMap<String, Object>();
    if (sent != null) {
      sent.forEach(
          (name, value) -> fact(path + name, name, value).ifPresent(read -> facts.put(name, read)));
    }
    return facts;
  }

  private Optional<Object> fact(String path, String name, @Nullable Object value) {
    if (YES_OR_NO_FACTS.contains(name) && value instanceof Boolean) {
      return Optional.of(value);
    }
    if (TEXT_FACTS.contains(name) && value instanceof String text) {
      return fields.text(path, text, 200).map(each -> each);
    }
    if (YES_OR_NO_FACTS.contains(name) || TEXT_FACTS.contains(name)) {
      var wanted = TEXT_FACTS.contains(name) ? "a text" : "true or false";
      fields.wrong(path, String.valueOf(value), "cannot be used", "Send " + wanted + ".");
      return Optional.empty();
    }
    var known = new TreeSet<>(YES_OR_NO_FACTS);
    known.addAll(TEXT_FACTS);
    fields.wrong(path, String.valueOf(value), "is not a known fact", "Known are: " + known + ".");
    return Optional.empty();
  }

  private Map<String, Object> upstream(String path, UpstreamPart part) {
    var facts = new HashMap<String, Object>();
    put(facts, "boughtFrom", fields.word(path + "boughtFrom", part.boughtFrom(), BOUGHT_FROM));
    put(facts, "channel", fields.word(path + "channel", part.channel(), CHANNELS));
    put(facts, "buyer", fields.word(path + "buyer", part.buyer(), BUYERS));
    put(facts, "proof", fields.text(path + "proof", part.proof(), 200));
    put(facts, "date", fields.date(path + "date", part.date()).map(Object::toString));
    put(
        facts,
        "deliveredOn",
        fields.date(path + "deliveredOn", part.deliveredOn()).map(Object::toString));
    put(facts, "taxRefundClaimed", Optional.ofNullable(part.taxRefundClaimed()));
    if (part.country() != null) {
      facts.put("country", fields.country(path + "country", part.country()));
    }
    if (part.price() != null) {
      var paidIn = fields.currency(path + "currency", part.currency());
      var price = fields.requiredAmount(path + "price", part.price(), paidIn);
      facts.put("price", price.toDecimal());
      facts.put("currency", paidIn.getCurrencyCode());
    }
    return facts;
  }

  private static void put(Map<String, Object> facts, String name, Optional<?> value) {
    value.ifPresent(each -> facts.put(name, each));
  }
}
