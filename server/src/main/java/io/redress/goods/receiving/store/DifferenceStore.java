package io.redress.goods.receiving.store;

import io.redress.goods.Reception;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Difference.Second;
import io.redress.goods.receiving.SecondLook;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DifferenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Differences of the merchant in scope; what the first person saw is never changed. */
@Repository
public class DifferenceStore {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  DifferenceStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a difference; while one of the line is open, that one stays the one to look at. */
  public void insert(Difference difference) {
    jdbc.sql(
            """
            insert into goods_difference (merchant_id, difference_id, case_id, case_line_id, kind,
              words, seen_by_kind, seen_by, seen_at)
            values (:merchantId, :id, :caseId, :lineId, :kind,
              :words, :byKind, :by, :at)
            on conflict (merchant_id, case_line_id) where second_look is null do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", difference.id().value())
        .param("caseId", difference.caseId().value())
        .param("lineId", difference.caseLineId().value())
        .param("kind", BenchColumns.code(difference.kind()))
        .param("words", difference.words())
        .param("byKind", BenchColumns.code(difference.seenBy().kind()))
        .param("by", difference.seenBy().id(), Types.OTHER)
        .param("at", BenchColumns.at(difference.seenAt()))
        .update();
  }

  /** Writes what was seen beside the open difference of a line. */
  public void describe(CaseLineId line, String words) {
    jdbc.sql(
            """
            update goods_difference
            set words = :words
            where merchant_id = :merchantId and case_line_id = :lineId and second_look is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", line.value())
        .param("words", words)
        .update();
  }

  /** Writes what a second person said; whether nobody had before. */
  public boolean second(DifferenceId id, Second second) {
    return jdbc.sql(
                """
                update goods_difference
                set second_look = :look, second_words = :words, second_by_kind = :byKind,
                  second_by = :by, second_at = :at
                where merchant_id = :merchantId and difference_id = :id and second_look is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .param("look", BenchColumns.code(second.look()))
            .param("words", second.words())
            .param("byKind", BenchColumns.code(second.by().kind()))
            .param("by", second.by().id(), Types.OTHER)
            .param("at", BenchColumns.at(second.at()))
            .update()
        == 1;
  }

  public Optional<Difference> byId(DifferenceId id) {
    return jdbc.sql(
            """
            select difference_id, case_id, case_line_id, kind, words, seen_by_kind, seen_by,
              seen_at, second_look, second_words, second_by_kind, second_by, second_at
            from goods_difference
            where merchant_id = :merchantId and difference_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(DifferenceStore::difference)
        .optional();
  }

  /** The differences of a case, oldest first. */
  public List<Difference> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select difference_id, case_id, case_line_id, kind, words, seen_by_kind, seen_by,
              seen_at, second_look, second_words, second_by_kind, second_by, second_at
            from goods_difference
            where merchant_id = :merchantId and case_id = :caseId
            order by seen_at, difference_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST)
        .query(DifferenceStore::difference)
        .list();
  }

  private static Difference difference(ResultSet row, int number) throws SQLException {
    return new Difference(
        new DifferenceId(row.getObject("difference_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new CaseLineId(row.getObject("case_line_id", UUID.class)),
        BenchColumns.value(Reception.class, row.getString("kind")),
        row.getString("words"),
        BenchColumns.actor(row, "seen_by_kind", "seen_by"),
        BenchColumns.instant(row, "seen_at"),
        second(row));
  }

  private static Optional<Second> second(ResultSet row) throws SQLException {
    var look = row.getString("second_look");
    return look == null
        ? Optional.empty()
        : Optional.of(
            new Second(
                BenchColumns.value(SecondLook.class, look),
                row.getString("second_words"),
                BenchColumns.actor(row, "second_by_kind", "second_by"),
                BenchColumns.instant(row, "second_at")));
  }
}
