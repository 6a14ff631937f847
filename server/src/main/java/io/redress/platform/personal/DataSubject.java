package io.redress.platform.personal;

import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The person whose data is told or erased, and by what it is found.
 *
 * @param name as she is called; empty when only her cases are meant
 * @param email by which letters and rows of files are hers; empty when only her cases are meant
 * @param orderNumbers as the shop writes them
 */
public record DataSubject(
    ConsumerId id,
    String name,
    String email,
    List<OrderId> orders,
    List<String> orderNumbers,
    List<CaseId> cases) {
  public DataSubject {
    orders = List.copyOf(orders);
    orderNumbers = List.copyOf(orderNumbers);
    cases = List.copyOf(cases);
  }

  /** One case of a person alone, whatever else is kept about her. */
  public static DataSubject ofCase(ConsumerId id, CaseId caseId) {
    return new DataSubject(id, "", "", List.of(), List.of(), List.of(caseId));
  }

  /** Her orders, as a parameter of a statement. */
  public UUID[] orderIds() {
    return orders.stream().map(OrderId::value).toArray(UUID[]::new);
  }

  /** Her cases, as a parameter of a statement. */
  public UUID[] caseIds() {
    return cases.stream().map(CaseId::value).toArray(UUID[]::new);
  }

  /** The numbers of her orders, as a parameter of a statement. */
  public String[] numbers() {
    return orderNumbers.toArray(String[]::new);
  }

  /**
   * Texts in small letters by which JSON that carries no id in a column is hers. Numbers stand in
   * quotes, so that order 12 is not found in order 123.
   */
  public String[] marks() {
    var marks = new ArrayList<String>(names());
    marks.add(id.toString());
    orders.forEach(order -> marks.add(order.toString()));
    cases.forEach(each -> marks.add(each.toString()));
    orderNumbers.forEach(number -> marks.add('"' + number.toLowerCase(Locale.ROOT) + '"'));
    return marks.toArray(String[]::new);
  }

  /** Her e-mail and her name in small letters, which free text may hold, as a parameter. */
  public String[] spoken() {
    return names().toArray(String[]::new);
  }

  /** A regular expression of PostgreSQL that finds her e-mail, and not one that ends alike. */
  public String emailPattern() {
    var quoted = email.toLowerCase(Locale.ROOT).replaceAll("([^\\p{Alnum}@])", "\\\\$1");
    return email.isEmpty() ? "^\\b$" : "(^|[^[:alnum:]._%+-])" + quoted + "($|[^[:alnum:]-])";
  }

  private List<String> names() {
    return Stream.of(email, name)
        .filter(text -> !text.isBlank())
        .map(text -> text.toLowerCase(Locale.ROOT))
        .toList();
  }
}
