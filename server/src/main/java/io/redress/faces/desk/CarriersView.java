package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The carriers by which the house ships.
 *
 * @param carriers what each can be asked for
 * @param account what is known of the account at EasyPost; empty when none is connected
 * @param address where EasyPost sends its events
 * @param action where it is connected
 */
public record CarriersView(
    List<One> carriers,
    List<FactView> account,
    String address,
    String action,
    Optional<NoteView> note) {
  public CarriersView {
    carriers = List.copyOf(carriers);
    account = List.copyOf(account);
  }

  /** A carrier, whether it can be used now, and what for. */
  public record One(String name, String state, String skills) {}

  /** Whether an account is connected. */
  public boolean isConnected() {
    return !account.isEmpty();
  }
}
