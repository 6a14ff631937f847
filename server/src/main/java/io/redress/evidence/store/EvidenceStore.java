package io.redress.evidence.store;

import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceImage;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code evidence}. */
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

  /** Lets one transaction at a time add to a case, so that its limit holds. */
  public void lock(CaseId id) {
    jdbc.sql(
            """
            select 1
            from pg_advisory_xact_lock(hashtextextended('evidence ' || :caseId, 0))
            """)
        .param("caseId", id.toString())
        .query(Integer.class)
        .single();
  }

  public int count(CaseId id) {
    return jdbc.sql(
            """
            select count(*)
            from evidence
            where merchant_id = :merchantId and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .query(Integer.class)
        .single();
  }

  public void insert(EvidenceImage image) {
    var evidence = image.evidence();
    jdbc.sql(
            """
            insert into evidence (merchant_id, evidence_id, case_id, name, media_type, width, height,
              bytes, sha256, added_by, added_at)
            values (:merchantId, :evidenceId, :caseId, :name, :mediaType, :width, :height,
              :bytes, :sha256, :addedBy, :addedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", evidence.id().value())
        .param("caseId", evidence.caseId().value())
        .param("name", evidence.name())
        .param("mediaType", evidence.mediaType())
        .param("width", evidence.width())
        .param("height", evidence.height())
        .param("bytes", image.bytes())
        .param("sha256", HexFormat.of().parseHex(evidence.sha256()))
        .param("addedBy", evidence.addedBy())
        .param("addedAt", evidence.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The photos of a case, oldest first; a case has few. */
  public Question<List<Evidence>> ofCase(CaseId id) {
    return trips
        .sql(
            """
            select evidence_id, case_id, name, media_type, width, height, sha256, added_by, added_at
            from evidence
            where merchant_id = :merchantId and case_id = :caseId and erased_at is null
            order by added_at, evidence_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .list(EvidenceStore::evidence);
  }

  public Optional<EvidenceImage> image(EvidenceId id) {
    return jdbc.sql(
            """
            select evidence_id, case_id, name, media_type, width, height, sha256, added_by, added_at,
              bytes
            from evidence
            where merchant_id = :merchantId and evidence_id = :evidenceId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("evidenceId", id.value())
        .query((row, number) -> new EvidenceImage(evidence(row, number), row.getBytes("bytes")))
        .optional();
  }

  /** Blanks bytes, digest and name of the photos of a case. */
  public void erase(CaseId id, Instant now) {
    jdbc.sql(
            """
            update evidence
            set bytes = '', sha256 = '', name = '', erased_at = :now
            where merchant_id = :merchantId and case_id = :caseId and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Evidence evidence(ResultSet row, int number) throws SQLException {
    return new Evidence(
        new EvidenceId(row.getObject("evidence_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("name"),
        row.getString("media_type"),
        row.getInt("width"),
        row.getInt("height"),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getString("added_by"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }
}
