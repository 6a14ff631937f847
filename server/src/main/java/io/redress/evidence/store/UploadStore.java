package io.redress.evidence.store;

import io.redress.evidence.NewEvidence;
import io.redress.evidence.Upload;
import io.redress.evidence.vault.FileKey;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.EvidenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code evidence_upload} and {@code evidence_part}: files on their way. */
@Component
public class UploadStore {
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  UploadStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(Upload upload, Instant now) {
    jdbc.sql(
            """
            insert into evidence_upload (merchant_id, upload_id, holder_id, holder_line_id, name,
              length_bytes, received_bytes, added_by, begun_at, expires_at)
            values (:merchantId, :uploadId, :holderId, :lineId, :name,
              :length, 0, :addedBy, :begunAt, :expiresAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("uploadId", upload.id().value())
        .param("holderId", upload.what().holder())
        .param("lineId", upload.what().line().orElse(null), Types.OTHER)
        .param("name", upload.what().name())
        .param("length", upload.lengthBytes())
        .param("addedBy", upload.what().addedBy())
        .param("begunAt", at(now))
        .param("expiresAt", at(upload.expiresAt()))
        .update();
  }

  /** How many files are on their way to an order or case. */
  public int count(UUID holder) {
    return jdbc.sql(
            """
            select count(*)
            from evidence_upload
            where merchant_id = :merchantId and holder_id = :holder and evidence_id is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("holder", holder)
        .query(Integer.class)
        .single();
  }

  public Optional<Upload> find(Upload.Id id) {
    return jdbc.sql(
            """
            select upload_id, holder_id, holder_line_id, name, length_bytes, received_bytes, added_by,
              expires_at, evidence_id
            from evidence_upload
            where merchant_id = :merchantId and upload_id = :uploadId
            """)
        .param("merchantId", tenancy.require().value())
        .param("uploadId", id.value())
        .query(UploadStore::upload)
        .optional();
  }

  /** Adds a part if nobody was faster; false when the upload has moved on. */
  public boolean append(Upload upload, FileKey key, int bytes) {
    return jdbc.sql(
                """
                with moved as (
                  update evidence_upload
                  set received_bytes = received_bytes + :bytes
                  where merchant_id = :merchantId and upload_id = :uploadId
                    and received_bytes = :from and evidence_id is null
                  returning upload_id)
                insert into evidence_part (merchant_id, upload_id, from_byte, part_bytes, file_key)
                select :merchantId, upload_id, :from, :bytes, :key
                from moved
                """)
            .param("merchantId", tenancy.require().value())
            .param("uploadId", upload.id().value())
            .param("from", upload.receivedBytes())
            .param("bytes", bytes)
            .param("key", key.value())
            .update()
        == 1;
  }

  /** The parts in their order. */
  public List<FileKey> parts(Upload.Id id) {
    return jdbc.sql(
            """
            select file_key
            from evidence_part
            where merchant_id = :merchantId and upload_id = :uploadId
            order by from_byte
            """)
        .param("merchantId", tenancy.require().value())
        .param("uploadId", id.value())
        .query((row, number) -> new FileKey(row.getString("file_key")))
        .list();
  }

  /** Says what became of an upload, once. */
  public boolean finish(Upload.Id id, EvidenceId evidence) {
    return jdbc.sql(
                """
                update evidence_upload
                set evidence_id = :evidenceId
                where merchant_id = :merchantId and upload_id = :uploadId and evidence_id is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("uploadId", id.value())
            .param("evidenceId", evidence.value())
            .update()
        == 1;
  }

  /** Lists the parts to be deleted and forgets them. */
  public void discardParts(Upload.Id id, Instant now) {
    jdbc.sql(
            """
            with gone as (
              delete from evidence_part
              where merchant_id = :merchantId and upload_id = :uploadId
              returning file_key)
            insert into evidence_discard (merchant_id, file_key, discarded_at)
            select :merchantId, file_key, :now
            from gone
            on conflict do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("uploadId", id.value())
        .param("now", at(now))
        .update();
  }

  /** Forgets an upload; its parts must be listed before. False when somebody was faster. */
  public boolean delete(Upload.Id id) {
    return jdbc.sql(
                """
                delete from evidence_upload
                where merchant_id = :merchantId and upload_id = :uploadId
                """)
            .param("merchantId", tenancy.require().value())
            .param("uploadId", id.value())
            .update()
        == 1;
  }

  /** Uploads whose time is over. */
  public List<Upload> expired(Instant now) {
    return jdbc.sql(
            """
            select upload_id, holder_id, holder_line_id, name, length_bytes, received_bytes, added_by,
              expires_at, evidence_id
            from evidence_upload
            where merchant_id = :merchantId and expires_at <= :now
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("now", at(now))
        .param("most", AT_ONCE)
        .query(UploadStore::upload)
        .list();
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    return new Upload(
        new Upload.Id(row.getObject("upload_id", UUID.class)),
        new NewEvidence(
            row.getObject("holder_id", UUID.class),
            Optional.ofNullable(row.getObject("holder_line_id", UUID.class)),
            row.getString("name"),
            row.getString("added_by")),
        row.getLong("length_bytes"),
        row.getLong("received_bytes"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("evidence_id", UUID.class)).map(EvidenceId::new));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
