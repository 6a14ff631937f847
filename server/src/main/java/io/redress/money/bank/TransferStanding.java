package io.redress.money.bank;

import io.redress.money.ProviderAnswer;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a transfer has come.
 *
 * @param isRefused whether somebody said that it was not made
 * @param arrivedAt when the bank booked it, as a statement says
 * @param isReturned whether a statement says that it came back
 */
record TransferStanding(
    String reference,
    boolean isInFile,
    boolean isRefused,
    Optional<Instant> arrivedAt,
    boolean isReturned) {
  /** Why a transfer failed that its consumer's bank sent back. */
  static final String RETURNED = "returned";

  /** Why a transfer failed that the bank did not make. */
  static final String REFUSED = "refused_by_bank";

  /** Why a transfer failed that never stood in a file. */
  static final String WITHDRAWN = "withdrawn";

  /** What a provider would say of it: what a statement says counts more than what people say. */
  ProviderAnswer answer() {
    if (isReturned) {
      return new ProviderAnswer.Failed(RETURNED);
    }
    if (arrivedAt.isPresent()) {
      return new ProviderAnswer.Settled(reference, arrivedAt.get());
    }
    if (isRefused) {
      return new ProviderAnswer.Failed(isInFile ? REFUSED : WITHDRAWN);
    }
    return new ProviderAnswer.Accepted(reference);
  }
}
