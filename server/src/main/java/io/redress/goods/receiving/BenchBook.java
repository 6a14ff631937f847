package io.redress.goods.receiving;

import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.goods.receiving.store.BenchEntryStore;
import io.redress.goods.receiving.store.LookStore;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the bench of the merchant in scope has sent and seen.
 *
 * <p>Everything runs in the caller's transaction.
 */
@Component
public final class BenchBook {
  private final BenchEntryStore entries;
  private final LookStore looks;

  BenchBook(BenchEntryStore entries, LookStore looks) {
    this.entries = entries;
    this.looks = looks;
  }

  /** Keeps an entry with its answer; whether there was none with its id. */
  public boolean keep(BenchRecord kept) {
    return entries.insert(kept);
  }

  /**
   * What was answered to an entry before; refused as {@code bench_id_reused} where its id came with
   * something else.
   */
  public Optional<BenchAnswer> answered(BenchEntryId id, Hash hash) {
    return entries
        .find(id)
        .map(
            before ->
                before.hash().equals(hash)
                    ? before.answer().again()
                    : BenchAnswer.refused(id, "bench_id_reused"));
  }

  /** Whether an entry was answered for good. */
  public boolean isAnswered(BenchEntryId id) {
    return entries.find(id).isPresent();
  }

  public void keep(SeenPiece seen) {
    looks.insert(seen);
  }

  /** The looks at the pieces of a case, oldest first. */
  public List<SeenPiece> looks(CaseId caseId) {
    return looks.ofCase(caseId);
  }
}
