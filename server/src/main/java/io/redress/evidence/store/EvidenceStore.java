package io.redress.evidence.store;

import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceKind;
import io.redress.evidence.ScanState;
import io.redress.evidence.vault.FileKey;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.EvidenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code evidence}: what is known of each file. */
@Component
public class EvidenceStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  EvidenceStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Lets one transaction at a time add to an order or case, so that its limit holds. */
  public void lock(UUID holder) {
    jdbc.sql(
            """
            select 1
            from pg_advisory_xact_lock(hashtextextended('evidence ' || :holder, 0))
            """)
        .param("holder", holder.toString())
        .query(Integer.class)
        .single();
  }

  /** How many files an order or case holds. */
  public int count(UUID holder) {
    return jdbc.sql(
            """
            select count(*)
            from evidence
            where merchant_id = :merchantId and erased_at is null and removed_at is null
              and (case_id = :holder or (case_id is null and holder_id = :holder))
            """)
        .param("merchantId", tenancy.require().value())
        .param("holder", holder)
        .query(Integer.class)
        .single();
  }

  /** Keeps a file that no case has yet. */
  public void insert(KeptFile file) {
    var evidence = file.evidence();
    var content = evidence.content();
    jdbc.sql(
            """
            insert into evidence (merchant_id, evidence_id, holder_id, holder_line_id, name, kind,
              media_type, size_bytes, width, height, sha256, salt, digest, original_key, copy_key,
              copy_type, thumb_key, scan, added_by, added_at)
            values (:merchantId, :evidenceId, :holderId, :lineId, :name, :kind,
              :mediaType, :size, :width, :height, :sha256, :salt, :digest, :originalKey, :copyKey,
              :copyType, :thumbKey, :scan, :addedBy, :addedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", evidence.id().value())
        .param("holderId", file.holder())
        .param("lineId", evidence.line().orElse(null), Types.OTHER)
        .param("name", evidence.name())
        .param("kind", content.kind().code())
        .param("mediaType", content.mediaType())
        .param("size", content.bytes())
        .param("width", content.preview().map(Evidence.Size::width).orElse(null))
        .param("height", content.preview().map(Evidence.Size::height).orElse(null))
        .param("sha256", HexFormat.of().parseHex(content.sha256()))
        .param("salt", file.seal().salt())
        .param("digest", file.seal().digest())
        .param("originalKey", text(file.keys().original()))
        .param("copyKey", text(file.keys().copy()))
        .param("copyType", file.keys().copy().isPresent() ? file.copyType() : null)
        .param("thumbKey", text(file.keys().thumb()))
        .param("scan", evidence.scan().code())
        .param("addedBy", evidence.addedBy())
        .param("addedAt", at(evidence.addedAt()))
        .update();
  }

  /**
   * Gives a file to a case that it was brought for, and says the digest for its chain; empty when
   * there is no such file, or when a case has it.
   */
  public Optional<byte[]> attach(
      EvidenceId id, CaseId caseId, Optional<CaseLineId> line, List<UUID> holders, Instant now) {
    return jdbc.sql(
            """
            update evidence
            set case_id = :caseId, case_line_id = :lineId, holder_line_id = null, added_at = :now
            where merchant_id = :merchantId and evidence_id = :evidenceId
              and case_id is null and holder_id in (:holders) and erased_at is null
            returning digest
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .param("caseId", caseId.value())
        .param("lineId", line.map(CaseLineId::value).orElse(null), Types.OTHER)
        .param("holders", holders)
        .param("now", at(now))
        .query((row, number) -> row.getBytes("digest"))
        .optional();
  }

  /** Takes a file out of what is shown of a case; its bytes stay for a while. */
  public Optional<byte[]> remove(CaseId caseId, EvidenceId id, List<String> bringers, Instant now) {
    return jdbc.sql(
            """
            update evidence
            set removed_at = :now
            where merchant_id = :merchantId and evidence_id = :evidenceId and case_id = :caseId
              and removed_at is null and erased_at is null and added_by in (:bringers)
            returning digest
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .param("caseId", caseId.value())
        .param("bringers", bringers)
        .param("now", at(now))
        .query((row, number) -> row.getBytes("digest"))
        .optional();
  }

  /** Takes a removal back, as long as the bytes are there. */
  public Optional<byte[]> restore(CaseId caseId, EvidenceId id, List<String> bringers) {
    return jdbc.sql(
            """
            update evidence
            set removed_at = null
            where merchant_id = :merchantId and evidence_id = :evidenceId and case_id = :caseId
              and removed_at is not null and erased_at is null and added_by in (:bringers)
            returning digest
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .param("caseId", caseId.value())
        .param("bringers", bringers)
        .query((row, number) -> row.getBytes("digest"))
        .optional();
  }

  /** Says whether the brand is shown the clean copy of a file; only what has one can be shown. */
  public Optional<byte[]> show(CaseId caseId, EvidenceId id, boolean isForBrand) {
    return jdbc.sql(
            """
            update evidence
            set for_brand = :isForBrand
            where merchant_id = :merchantId and evidence_id = :evidenceId and case_id = :caseId
              and for_brand <> :isForBrand and removed_at is null and erased_at is null
              and width is not null
            returning digest
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .param("caseId", caseId.value())
        .param("isForBrand", isForBrand)
        .query((row, number) -> row.getBytes("digest"))
        .optional();
  }

  /** The files of a case, oldest first; a case has few. */
  public Question<List<Evidence>> ofCase(CaseId id) {
    return trips
        .sql(
            """
            select evidence_id, coalesce(case_line_id, holder_line_id) as line_id, name, kind,
              media_type, size_bytes, width, height, sha256, scan, for_brand, added_by, added_at
            from evidence
            where merchant_id = :merchantId and case_id = :caseId
              and erased_at is null and removed_at is null
            order by added_at, evidence_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .list(EvidenceStore::evidence);
  }

  /** The files that were brought for an order or case and that no case has yet, oldest first. */
  public List<Evidence> unattached(UUID holder) {
    return jdbc.sql(
            """
            select evidence_id, coalesce(case_line_id, holder_line_id) as line_id, name, kind,
              media_type, size_bytes, width, height, sha256, scan, for_brand, added_by, added_at
            from evidence
            where merchant_id = :merchantId and holder_id = :holder and case_id is null
              and erased_at is null
            order by added_at, evidence_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("holder", holder)
        .query(EvidenceStore::evidence)
        .list();
  }

  /** Lets a file stay that was brought for this holder and that no case has. */
  public boolean keepLasting(UUID holder, EvidenceId id) {
    return jdbc.sql(
                """
                update evidence
                set is_lasting = true
                where merchant_id = :merchantId and evidence_id = :evidenceId
                  and holder_id = :holder and case_id is null and erased_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("evidenceId", id.value())
            .param("holder", holder)
            .update()
        == 1;
  }

  /** The files that were taken out of a case and are not erased yet, oldest first. */
  public List<Evidence> removed(CaseId id) {
    return jdbc.sql(
            """
            select evidence_id, coalesce(case_line_id, holder_line_id) as line_id, name, kind,
              media_type, size_bytes, width, height, sha256, scan, for_brand, added_by, added_at
            from evidence
            where merchant_id = :merchantId and case_id = :caseId
              and erased_at is null and removed_at is not null
            order by added_at, evidence_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .query(EvidenceStore::evidence)
        .list();
  }

  /** Where the bytes of a file are, whatever case or holder it belongs to. */
  public Optional<Place> place(EvidenceId id) {
    return jdbc.sql(
            """
            select evidence_id, coalesce(case_line_id, holder_line_id) as line_id, name, kind,
              media_type, size_bytes, width, height, sha256, scan, for_brand, added_by, added_at,
              case_id, holder_id, removed_at, original_key, copy_key, copy_type, thumb_key
            from evidence
            where merchant_id = :merchantId and evidence_id = :evidenceId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .query(EvidenceStore::place)
        .optional();
  }

  /** The bytes of a photo that was kept in the database, before there was a vault. */
  public Optional<byte[]> keptHere(EvidenceId id) {
    return jdbc.sql(
            """
            select bytes
            from evidence
            where merchant_id = :merchantId and evidence_id = :evidenceId
              and bytes is not null and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .query((row, number) -> row.getBytes("bytes"))
        .optional();
  }

  static Evidence evidence(ResultSet row, int number) throws SQLException {
    var width = row.getObject("width", Integer.class);
    var height = row.getObject("height", Integer.class);
    return new Evidence(
        new EvidenceId(row.getObject("evidence_id", UUID.class)),
        Optional.ofNullable(row.getObject("line_id", UUID.class)),
        row.getString("name"),
        new Evidence.Content(
            EvidenceKind.ofCode(row.getString("kind")),
            row.getString("media_type"),
            row.getLong("size_bytes"),
            HexFormat.of().formatHex(row.getBytes("sha256")),
            width == null || height == null
                ? Optional.empty()
                : Optional.of(new Evidence.Size(width, height))),
        ScanState.ofCode(row.getString("scan")),
        row.getBoolean("for_brand"),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        evidence(row, number),
        Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
        Optional.ofNullable(row.getObject("holder_id", UUID.class)),
        row.getObject("removed_at") != null,
        new KeptFile.Keys(
            key(row.getString("original_key")),
            key(row.getString("copy_key")),
            key(row.getString("thumb_key"))),
        Optional.ofNullable(row.getString("copy_type")));
  }

  private static Optional<FileKey> key(@Nullable String value) {
    return Optional.ofNullable(value).map(FileKey::new);
  }

  private static @Nullable String text(Optional<FileKey> key) {
    return key.map(FileKey::value).orElse(null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
