package io.redress.goods.receiving.store;

import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.goods.receiving.BenchRecord;
import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bench of the merchant in scope has sent, with the answer; never changed. */
@Repository
public class BenchEntryStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BenchEntryStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** What was answered before, and to what. */
  public record Answered(BenchAnswer answer, Hash hash) {}

  /**
   * Keeps an entry with its answer unless there is one with its id; whether it was kept. Whoever
   * sends the same at the same moment waits here until the first has ended.
   */
  public boolean insert(BenchRecord kept) {
    var entry = kept.entry();
    return jdbc.sql(
                """
                insert into bench_entry (merchant_id, entry_id, after_id, kind, body_hash, by_kind,
                  by_id, noted_at, taken_at, outcome, reason, case_id)
                values (:merchantId, :id, :after, :kind, :hash, :byKind,
                  :by, :notedAt, :takenAt, :outcome, :reason, :caseId)
                on conflict (merchant_id, entry_id) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", entry.id().value())
            .param("after", entry.after().map(BenchEntryId::value).orElse(null), Types.OTHER)
            .param("kind", entry.work().kind())
            .param("hash", kept.hash().bytes())
            .param("byKind", BenchColumns.code(kept.by().kind()))
            .param("by", kept.by().id(), Types.OTHER)
            .param("notedAt", BenchColumns.at(entry.notedAt()))
            .param("takenAt", BenchColumns.at(kept.takenAt()))
            .param("outcome", BenchColumns.code(kept.answer().outcome()))
            .param("reason", kept.answer().reason())
            .param("caseId", kept.caseId().map(CaseId::value).orElse(null), Types.OTHER)
            .update()
        == 1;
  }

  /** The answer to an entry, if it was answered for good. */
  public Optional<Answered> find(BenchEntryId id) {
    return jdbc.sql(
            """
            select outcome, reason, body_hash
            from bench_entry
            where merchant_id = :merchantId and entry_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(
            (row, number) ->
                new Answered(
                    new BenchAnswer(
                        id,
                        BenchColumns.value(Outcome.class, row.getString("outcome")),
                        row.getString("reason"),
                        false),
                    Hash.of(row.getBytes("body_hash"))))
        .optional();
  }
}
