package io.redress.faces.desk;

import io.redress.cases.brands.packages.NewProof;
import io.redress.catalogue.Brand;
import io.redress.faces.shared.Codes;
import io.redress.liaison.vault.VaultDocument;
import io.redress.liaison.vault.VaultDocument.About;
import io.redress.liaison.vault.VaultKind;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.shared.PlainWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a paper that is added to the vault. */
record VaultForm(Map<String, String> fields) {
  static final String KIND = "kind";
  static final String NUMBER = "number";
  static final String BRAND = "brand";
  static final String ACCOUNT = "account";
  static final String ORDER = "order";
  static final String ISSUED = "issued";
  static final String EXPIRES = "expires";
  static final String FILE = "file";

  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\d");

  /** The value of the choice that it is about no brand as a whole. */
  static final String NO_BRAND = "none";

  VaultForm {
    fields = Map.copyOf(fields);
  }

  /** The paper; {@code brands} are those of the house, {@code orders} finds one by its number. */
  NewProof read(List<Brand> brands, Function<String, Optional<Order>> orders) {
    var brand =
        brands.stream().filter(each -> each.id().toString().equals(text(BRAND))).findFirst();
    var order = order(orders);
    if (brand.isEmpty() && order.isEmpty()) {
      throw new UnreadableForm("vault.wrong.about");
    }
    var about =
        new About(
            Codes.parse(VaultKind.class, text(KIND))
                .orElseThrow(() -> new UnreadableForm("desk.form.choose")),
            number(),
            brand.map(Brand::id),
            account(),
            day(ISSUED),
            day(EXPIRES));
    var issued = about.issuedOn();
    if (about.expiresOn().filter(last -> issued.filter(last::isBefore).isPresent()).isPresent()) {
      throw new UnreadableForm("vault.wrong.days");
    }
    return NewProof.about(about, lines(brand, order));
  }

  /** All lines of the order, or those of the brand when it has some. */
  private static List<OrderLine> lines(Optional<Brand> brand, Optional<Order> order) {
    var all = order.map(Order::lines).orElse(List.of());
    var ofBrand =
        all.stream()
            .filter(line -> brand.isPresent() && line.brandId().equals(brand.map(Brand::id)))
            .toList();
    return ofBrand.isEmpty() ? all : ofBrand;
  }

  private Optional<Order> order(Function<String, Optional<Order>> orders) {
    var number = text(ORDER);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        orders.apply(number).orElseThrow(() -> new UnreadableForm("vault.wrong.order")));
  }

  private String number() {
    var number = text(NUMBER);
    if (number.isEmpty() || number.length() > VaultDocument.LONGEST_NUMBER) {
      throw new UnreadableForm("vault.wrong.number");
    }
    return number;
  }

  private String account() {
    var account = text(ACCOUNT);
    if (account.length() > VaultDocument.LONGEST_NUMBER) {
      throw new UnreadableForm("desk.form.invalid");
    }
    return account;
  }

  private Optional<LocalDate> day(String name) {
    var text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!DAY.matcher(text).matches()) {
      throw new UnreadableForm("desk.form.invalid");
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      throw new UnreadableForm("desk.form.invalid");
    }
  }

  String text(String name) {
    return PlainWords.oneLine(fields.getOrDefault(name, ""));
  }
}
