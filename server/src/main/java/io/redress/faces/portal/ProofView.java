package io.redress.faces.portal;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.TapeView;
import io.redress.faces.shared.ThreadView;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The proof that money arrived.
 *
 * @param confirmedAt when the bank or provider confirmed it
 * @param promise the promise it was made under
 * @param references from, to, amount, times and numbers
 * @param made what the sum is made of
 * @param paper address of the proof as a paper
 * @param notThere where the consumer says that it is not there
 */
public record ProofView(
    String reference,
    Money amount,
    Instant confirmedAt,
    Optional<PromiseView> promise,
    TapeView tape,
    List<FactView> references,
    ThreadView way,
    MoneyView made,
    String paper,
    LinkView notThere) {
  public ProofView {
    references = List.copyOf(references);
  }
}
