package io.redress.evidence.store;

import io.redress.evidence.vault.FileKey;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is erased: content of rows, and the list of files that must still go. */
@Component
public class DiscardStore {
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  DiscardStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The files of a case that still have content, removed ones too. */
  public List<EvidenceId> ofCase(CaseId id) {
    return jdbc.sql(
            """
            select evidence_id
            from evidence
            where merchant_id = :merchantId and case_id = :caseId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .query((row, number) -> new EvidenceId(row.getObject("evidence_id", UUID.class)))
        .list();
  }

  /** Files that were removed, or brought for a case that never came, before this moment. */
  public List<EvidenceId> stale(Instant before) {
    return jdbc.sql(
            """
            select evidence_id
            from evidence
            where merchant_id = :merchantId and erased_at is null
              and (removed_at < :before
                or (case_id is null and not is_lasting and added_at < :before))
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", at(before))
        .param("most", AT_ONCE)
        .query((row, number) -> new EvidenceId(row.getObject("evidence_id", UUID.class)))
        .list();
  }

  /** Files that a scanner has not looked at. */
  public List<EvidenceId> waitingForScan() {
    return jdbc.sql(
            """
            select evidence_id
            from evidence
            where merchant_id = :merchantId and erased_at is null and scan = 'waiting'
            order by added_at
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", AT_ONCE)
        .query((row, number) -> new EvidenceId(row.getObject("evidence_id", UUID.class)))
        .list();
  }

  /** Keeps what the scanner said of a file that waited for it. */
  public void scanned(EvidenceId id, String scan) {
    jdbc.sql(
            """
            update evidence
            set scan = :scan
            where merchant_id = :merchantId and evidence_id = :evidenceId and scan = 'waiting'
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .param("scan", scan)
        .update();
  }

  /**
   * Blanks everything of a file but its id, its kind and the digest in the chain, gives its space
   * back and lists its bytes to be deleted. A file that is blank already stays as it is.
   */
  public void erase(EvidenceId id, Instant now) {
    jdbc.sql(
            """
            with gone as (
              select evidence_id, original_key, copy_key, thumb_key, size_bytes
              from evidence
              where merchant_id = :merchantId and evidence_id = :evidenceId and erased_at is null
              for update),
            listed as (
              insert into evidence_discard (merchant_id, file_key, discarded_at)
              select :merchantId, file_key, :now
              from gone, unnest(array[original_key, copy_key, thumb_key]) as file_key
              where file_key is not null
              on conflict do nothing),
            space as (
              update evidence_space s
              set used_bytes = greatest(0, s.used_bytes - gone.size_bytes)
              from gone
              where s.merchant_id = :merchantId)
            update evidence e
            set erased_at = :now, name = '', bytes = null, salt = '', sha256 = '',
              original_key = null, copy_key = null, thumb_key = null, size_bytes = 0
            from gone
            where e.merchant_id = :merchantId and e.evidence_id = gone.evidence_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .param("now", at(now))
        .update();
  }

  /** Lists a file to be deleted. */
  public void list(FileKey key, Instant now) {
    jdbc.sql(
            """
            insert into evidence_discard (merchant_id, file_key, discarded_at)
            values (:merchantId, :key, :now)
            on conflict do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("key", key.value())
        .param("now", at(now))
        .update();
  }

  /** Files to be deleted. */
  public List<FileKey> listed() {
    return jdbc.sql(
            """
            select file_key
            from evidence_discard
            where merchant_id = :merchantId
            order by discarded_at
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", AT_ONCE)
        .query((row, number) -> new FileKey(row.getString("file_key")))
        .list();
  }

  /** A listed file is deleted. */
  public void deleted(FileKey key) {
    jdbc.sql(
            """
            delete from evidence_discard
            where merchant_id = :merchantId and file_key = :key
            """)
        .param("merchantId", tenancy.require().value())
        .param("key", key.value())
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
