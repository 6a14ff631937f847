package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The account by which the house pays back.
 *
 * @param account what is known of it; empty when none is connected
 * @param address where the provider sends its events
 * @param action where it is connected
 */
public record ProvidersView(
    List<FactView> account, String address, String action, Optional<NoteView> note) {
  public ProvidersView {
    account = List.copyOf(account);
  }

  /** Whether an account is connected. */
  public boolean isConnected() {
    return !account.isEmpty();
  }
}
