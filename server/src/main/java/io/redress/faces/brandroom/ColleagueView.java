package io.redress.faces.brandroom;

import io.redress.faces.shared.FieldView;
import java.util.List;

/**
 * The page by which a request is passed on.
 *
 * @param action address that the form is posted to
 * @param fields name, address and a word
 * @param error what stands against it beside the fields; may be empty
 * @param given who has it already
 * @param back address of the request
 */
public record ColleagueView(
    String brand,
    String reference,
    String action,
    List<FieldView> fields,
    String error,
    List<Row> given,
    String back) {
  public ColleagueView {
    fields = List.copyOf(fields);
    given = List.copyOf(given);
  }

  /**
   * One colleague.
   *
   * @param link id of their link; empty once it has ended
   * @param revoke what the button does that ends it, for whoever hears it alone
   */
  public record Row(String text, String link, String revoke) {
    /** Whether the link still opens. */
    public boolean isOpen() {
      return !link.isEmpty();
    }
  }
}
