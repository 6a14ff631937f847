package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The accounts by which the house pays back.
 *
 * @param account what is known of the one at Stripe; empty when none is connected
 * @param address where the provider sends its events
 * @param action where it is connected
 */
public record ProvidersView(
    List<FactView> account, String address, String action, Optional<NoteView> note, Bank bank) {
  public ProvidersView {
    account = List.copyOf(account);
  }

  /**
   * The account from which the house pays by bank transfer.
   *
   * @param account what is known of it; empty when none is set
   * @param action where it is set
   */
  public record Bank(List<FactView> account, String action, List<FieldView> fields) {
    public Bank {
      account = List.copyOf(account);
      fields = List.copyOf(fields);
    }

    /** Whether an account is set. */
    public boolean isSet() {
      return !account.isEmpty();
    }
  }

  /** Whether an account is connected. */
  public boolean isConnected() {
    return !account.isEmpty();
  }
}
