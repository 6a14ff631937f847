package io.redress.liaison.store;

import io.redress.liaison.LiaisonState;
import io.redress.liaison.room.EarlierRequest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to brands as those who were asked read them again. */
@Component
public final class EarlierRequestStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  EarlierRequestStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Those of these requests that went to the brand, the latest first. */
  public List<EarlierRequest> of(BrandId brand, Collection<UUID> ids, int most) {
    return jdbc.sql(
            """
            select request_id, case_id, state, asked_remedy, question,
              case when state = 'info_asked' then answer_words
                else coalesce(answer_terms, answer_words) end as answer,
              answered_by, created_at
            from liaison_request
            where merchant_id = :merchantId
              and request_id = any(:ids)
              and brand_id = :brandId
              and state <> 'to_send'
            order by created_at desc, request_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", ids.toArray(UUID[]::new))
        .param("brandId", brand.value())
        .param("most", most)
        .query(EarlierRequestStore::request)
        .list();
  }

  private static EarlierRequest request(ResultSet row, int number) throws SQLException {
    return new EarlierRequest(
        new LiaisonRequestId(row.getObject("request_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        LiaisonState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("asked_remedy"),
        row.getString("question"),
        text(row, "answer"),
        text(row, "answered_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
  }
}
