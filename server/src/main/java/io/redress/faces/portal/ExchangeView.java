package io.redress.faces.portal;

import io.redress.faces.shared.MoneyView;
import java.util.Optional;

/**
 * An exchange that was agreed.
 *
 * @param pay what is left to pay for it, while the consumer is asked to
 */
public record ExchangeView(MoneyView money, Optional<Pay> pay) {
  /**
   * What is left to pay.
   *
   * @param why what it is for, and where it is taken from
   * @param note how a try went; may be empty
   * @param action address the button is posted to
   * @param button its words; empty where nothing can be pressed now
   */
  public record Pay(String why, String note, String action, String button) {}
}
