package io.redress.faces.portal;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.ThreadView;
import java.util.List;

/**
 * The statement of withdrawal, second page: the words as they will stand.
 *
 * @param action address the confirmation is posted to
 * @param back address of the first page
 * @param statement the words
 * @param carried name and value of what was written, sent along
 */
public record WithdrawConfirmView(
    String action,
    String back,
    String statement,
    List<FactView> details,
    List<FactView> carried,
    ThreadView follows) {
  public WithdrawConfirmView {
    details = List.copyOf(details);
    carried = List.copyOf(carried);
  }
}
