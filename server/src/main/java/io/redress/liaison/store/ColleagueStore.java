package io.redress.liaison.store;

import io.redress.liaison.room.Colleague;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.LinkId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom requests were passed on, by the brands of the merchant in scope. */
@Component
public final class ColleagueStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ColleagueStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(Colleague colleague) {
    try {
      jdbc.sql(
              """
              insert into brand_colleague (merchant_id, link_id, request_id, case_id, name, email,
                given_by, given_by_link_id, given_at)
              values (:merchantId, :linkId, :requestId, :caseId, :name, :email,
                :givenBy, :givenByLink, :givenAt)
              """)
          .param("merchantId", tenancy.require().value())
          .param("linkId", colleague.link().value())
          .param("requestId", colleague.requestId().value())
          .param("caseId", colleague.caseId().value())
          .param("name", colleague.name())
          .param("email", colleague.email())
          .param("givenBy", colleague.givenBy())
          .param(
              "givenByLink", colleague.givenByLink().map(LinkId::value).orElse(null), Types.OTHER)
          .param("givenAt", colleague.givenAt().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException twice) {
      throw Problem.of(ProblemCode.CONFLICT, "This colleague has a link to the request already.");
    }
  }

  public List<Colleague> of(LiaisonRequestId request) {
    return jdbc.sql(
            """
            select link_id, request_id, case_id, name, email, given_by, given_by_link_id, given_at,
              ended_at
            from brand_colleague
            where merchant_id = :merchantId and request_id = :requestId
            order by given_at, link_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("requestId", request.value())
        .query(ColleagueStore::colleague)
        .list();
  }

  public Optional<Colleague> byLink(LinkId link) {
    return jdbc.sql(
            """
            select link_id, request_id, case_id, name, email, given_by, given_by_link_id, given_at,
              ended_at
            from brand_colleague
            where merchant_id = :merchantId and link_id = :linkId
            """)
        .param("merchantId", tenancy.require().value())
        .param("linkId", link.value())
        .query(ColleagueStore::colleague)
        .optional();
  }

  /** Those of these links that are a colleague's. */
  public Set<LinkId> passedOn(Collection<LinkId> links) {
    return Set.copyOf(
        jdbc.sql(
                """
                select link_id
                from brand_colleague
                where merchant_id = :merchantId and link_id = any(:links)
                """)
            .param("merchantId", tenancy.require().value())
            .param("links", links.stream().map(LinkId::value).toArray(UUID[]::new))
            .query((row, number) -> new LinkId(row.getObject("link_id", UUID.class)))
            .list());
  }

  /** False when there is no such open link to the request. */
  public boolean end(LiaisonRequestId request, LinkId link, Instant now) {
    return jdbc.sql(
                """
                update brand_colleague
                set ended_at = :now
                where merchant_id = :merchantId
                  and link_id = :linkId
                  and request_id = :requestId
                  and ended_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("linkId", link.value())
            .param("requestId", request.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Colleague colleague(ResultSet row, int number) throws SQLException {
    return new Colleague(
        new LinkId(row.getObject("link_id", UUID.class)),
        new LiaisonRequestId(row.getObject("request_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getString("given_by"),
        Optional.ofNullable(row.getObject("given_by_link_id", UUID.class)).map(LinkId::new),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
