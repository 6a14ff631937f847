package io.redress.liaison.vault.store;

import io.redress.liaison.vault.VaultDocument;
import io.redress.liaison.vault.VaultDocument.About;
import io.redress.liaison.vault.VaultKind;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.BrandId;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderLineId;
import io.redress.shared.VaultDocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of the vault of the merchant in scope. */
@Repository
public class VaultStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  VaultStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(VaultDocument document) {
    var about = document.about();
    jdbc.sql(
            """
            insert into vault_document (merchant_id, document_id, kind, number, brand_id, account,
              issued_on, expires_on, evidence_id, added_by_kind, added_by, added_at)
            values (:merchantId, :id, :kind, :number, :brandId, :account,
              :issuedOn, :expiresOn, :file, :byKind, :by, :addedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", document.id().value())
        .param("kind", code(about.kind()))
        .param("number", about.number())
        .param("brandId", about.brand().map(BrandId::value).orElse(null), Types.OTHER)
        .param("account", about.account())
        .param("issuedOn", about.issuedOn().orElse(null), Types.DATE)
        .param("expiresOn", about.expiresOn().orElse(null), Types.DATE)
        .param("file", document.file().value())
        .param("byKind", code(document.addedBy().kind()))
        .param("by", document.addedBy().id(), Types.OTHER)
        .param("addedAt", time(document.addedAt()))
        .update();
    if (!document.lines().isEmpty()) {
      insertLines(document);
    }
  }

  private void insertLines(VaultDocument document) {
    jdbc.sql(
            """
            insert into vault_line (merchant_id, document_id, order_line_id)
            select distinct :merchantId, :id, line
            from unnest(cast(:lines as uuid[])) as line
            """)
        .param("merchantId", tenancy.require().value(), Types.OTHER)
        .param("id", document.id().value(), Types.OTHER)
        .param("lines", lines(document.lines()))
        .update();
  }

  /** Whether it was in until now. */
  public boolean withdraw(VaultDocumentId id, Instant now) {
    return jdbc.sql(
                """
                update vault_document
                set withdrawn_at = :now
                where merchant_id = :merchantId
                  and document_id = :id
                  and withdrawn_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .param("now", time(now))
            .update()
        == 1;
  }

  public Optional<VaultDocument> byId(VaultDocumentId id) {
    return jdbc.sql(
            """
            select d.document_id, d.kind, d.number, d.brand_id, d.account, d.issued_on,
              d.expires_on, d.evidence_id, d.added_by_kind, d.added_by, d.added_at,
              d.withdrawn_at, l.lines
            from vault_document d
              cross join lateral (
                select coalesce(array_agg(v.order_line_id), '{}') as lines
                from vault_line v
                where v.merchant_id = d.merchant_id and v.document_id = d.document_id) l
            where d.merchant_id = :merchantId
              and d.document_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query((row, number) -> document(row))
        .optional();
  }

  public List<VaultDocument> list(int most) {
    return jdbc.sql(
            """
            select d.document_id, d.kind, d.number, d.brand_id, d.account, d.issued_on,
              d.expires_on, d.evidence_id, d.added_by_kind, d.added_by, d.added_at,
              d.withdrawn_at, l.lines
            from vault_document d
              cross join lateral (
                select coalesce(array_agg(v.order_line_id), '{}') as lines
                from vault_line v
                where v.merchant_id = d.merchant_id and v.document_id = d.document_id) l
            where d.merchant_id = :merchantId
              and d.withdrawn_at is null
            order by d.expires_on nulls last, d.added_at desc, d.document_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query((row, number) -> document(row))
        .list();
  }

  /** What ends first at the head, then the latest. */
  public List<VaultDocument> ofBrand(BrandId brand, int most) {
    return jdbc.sql(
            """
            select d.document_id, d.kind, d.number, d.brand_id, d.account, d.issued_on,
              d.expires_on, d.evidence_id, d.added_by_kind, d.added_by, d.added_at,
              d.withdrawn_at, l.lines
            from vault_document d
              cross join lateral (
                select coalesce(array_agg(v.order_line_id), '{}') as lines
                from vault_line v
                where v.merchant_id = d.merchant_id and v.document_id = d.document_id) l
            where d.merchant_id = :merchantId
              and d.brand_id = :brandId
              and d.withdrawn_at is null
            order by d.expires_on nulls last, d.added_at desc, d.document_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("most", most)
        .query((row, number) -> document(row))
        .list();
  }

  /** Those that count on a day for one of these lines, or for one of these brands as a whole. */
  public Question<List<VaultDocument>> of(
      Collection<OrderLineId> orderLines, Collection<BrandId> brands, LocalDate day) {
    return trips
        .sql(
            """
            select d.document_id, d.kind, d.number, d.brand_id, d.account, d.issued_on,
              d.expires_on, d.evidence_id, d.added_by_kind, d.added_by, d.added_at,
              d.withdrawn_at, l.lines
            from vault_document d
              cross join lateral (
                select coalesce(array_agg(v.order_line_id), '{}') as lines
                from vault_line v
                where v.merchant_id = d.merchant_id and v.document_id = d.document_id) l
            where d.merchant_id = :merchantId
              and d.withdrawn_at is null
              and (d.expires_on is null or d.expires_on >= :day)
              and d.document_id in (
                select v.document_id
                from vault_line v
                where v.merchant_id = :merchantId
                  and v.order_line_id = any(cast(:lines as uuid[]))
                union
                select b.document_id
                from vault_document b
                where b.merchant_id = :merchantId
                  and b.brand_id = any(cast(:brands as uuid[]))
                  and b.withdrawn_at is null
                  and not exists (
                    select 1
                    from vault_line w
                    where w.merchant_id = b.merchant_id and w.document_id = b.document_id))
            order by d.added_at, d.document_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("day", day)
        .param("lines", lines(orderLines))
        .param("brands", brands.stream().map(BrandId::value).toArray(UUID[]::new))
        .list((row, number) -> document(row));
  }

  private static VaultDocument document(ResultSet row) throws SQLException {
    var about =
        new About(
            VaultKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getString("number"),
            Optional.ofNullable(row.getObject("brand_id", UUID.class)).map(BrandId::new),
            row.getString("account"),
            Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
            Optional.ofNullable(row.getObject("expires_on", LocalDate.class)));
    var by = ActorKind.valueOf(row.getString("added_by_kind").toUpperCase(Locale.ROOT));
    var lines = (UUID[]) row.getArray("lines").getArray();
    return new VaultDocument(
        new VaultDocumentId(row.getObject("document_id", UUID.class)),
        about,
        Arrays.stream(lines).map(OrderLineId::new).toList(),
        new EvidenceId(row.getObject("evidence_id", UUID.class)),
        new Actor(by, row.getObject("added_by", UUID.class)),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static UUID[] lines(Collection<OrderLineId> lines) {
    return lines.stream().map(OrderLineId::value).toArray(UUID[]::new);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
