package io.redress.evidence.store;

import io.redress.evidence.vault.FileKey;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.EvidenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of what must lie in the vault, page by page. */
@Component
public class InventoryStore {
  private static final int PAGE = 1_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  InventoryStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A file with the names of its bytes: as it came, its clean copy, its small picture. */
  public record Entry(EvidenceId id, List<FileKey> keys) {}

  /**
   * The next files after one, in the order of their ids; empty when there are no more. Files that
   * are cleared away by themselves, and those that a scanner has still to see, are not listed.
   *
   * @param stale what was removed, or brought and never used, before this moment goes by itself
   */
  public List<Entry> after(EvidenceId last, Instant stale) {
    return jdbc.sql(
            """
            select evidence_id, original_key, copy_key, thumb_key
            from evidence
            where merchant_id = :merchantId and evidence_id > :last and erased_at is null
              and original_key is not null and scan <> 'waiting'
              and (removed_at is null or removed_at >= :stale)
              and (case_id is not null or is_lasting or added_at >= :stale)
            order by evidence_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("last", last.value())
        .param("stale", stale.atOffset(ZoneOffset.UTC))
        .param("most", PAGE)
        .query(InventoryStore::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    var keys =
        Stream.of(
                row.getString("original_key"),
                row.getString("copy_key"),
                row.getString("thumb_key"))
            .filter(Objects::nonNull)
            .map(FileKey::new)
            .toList();
    return new Entry(new EvidenceId(row.getObject("evidence_id", UUID.class)), keys);
  }
}
