package io.redress.platform.idempotency;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a command once per idempotency key, whatever happens in between.
 *
 * <p>Key, command and answer are one transaction: a crash before the commit leaves nothing, a crash
 * after it leaves the answer to be given again. A command that fails or is refused changes nothing
 * and keeps nothing, so that it may be tried again with the same key.
 */
@Component
public class IdempotentCommands {
  private final IdempotencyStore store;
  private final TransactionTemplate transaction;

  IdempotentCommands(IdempotencyStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  /**
   * Runs the command, or gives the answer of its first run.
   *
   * <p>Problems: {@code KEY_REUSED} when the key came with another request, {@code CONFLICT} when
   * the first run is still going on.
   *
   * @param caller who sends it; the same key of somebody else is another key
   * @param key chosen by the caller
   * @param requestHash digest of everything that makes the request what it is
   */
  public Answer perform(
      String caller, String key, byte[] requestHash, Supplier<StoredAnswer> command) {
    return transaction.<Answer>execute(
        status -> {
          if (!store.claim(caller, key, requestHash)) {
            return replay(caller, key, requestHash);
          }
          var answer = command.get();
          if (answer.isSuccess()) {
            store.keep(caller, key, answer);
          } else {
            status.setRollbackOnly();
          }
          return new Answer.Fresh(answer);
        });
  }

  private Answer replay(String caller, String key, byte[] requestHash) {
    var kept =
        store
            .find(caller, key)
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemCode.CONFLICT,
                        "The first request with this idempotency key is in progress; ask again in"
                            + " a moment."));
    if (!kept.isOf(requestHash)) {
      throw Problem.of(
          ProblemCode.KEY_REUSED,
          new Violation(
              "Idempotency-Key", key, "came with another request before", "Use a new key."));
    }
    return new Answer.Replayed(kept.answer());
  }
}
