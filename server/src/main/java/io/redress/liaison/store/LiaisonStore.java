package io.redress.liaison.store;

import io.redress.liaison.Course;
import io.redress.liaison.HeardBy;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonBatchId;
import io.redress.shared.LiaisonRequestId;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests to brands of the merchant in scope. */
@Component
public final class LiaisonStore {
  /** More is not read at once of what one brand was asked within two hours. */
  private static final int MOST_OF_A_BATCH = 500;

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public LiaisonStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(LiaisonRequest request, Instant sentAt) {
    try {
      jdbc.sql(
              """
              insert into liaison_request (merchant_id, request_id, case_id, brand_id, state,
                asked_remedy, question, created_at, sent_at, answer_by, version, when_silent,
                batch_id, answer_days)
              values (:merchantId, :requestId, :caseId, :brandId, :state,
                :askedRemedy, :question, :createdAt, :sentAt, :answerBy, :version, :whenSilent,
                :batchId, :answerDays)
              """)
          .param("merchantId", tenancy.require().value())
          .param("requestId", request.id().value())
          .param("caseId", request.caseId().value())
          .param("brandId", request.brandId().value())
          .param("state", text(request.state()))
          .param("askedRemedy", request.askedRemedy())
          .param("question", request.question())
          .param("createdAt", time(request.createdAt()))
          .param("sentAt", time(sentAt))
          .param("answerBy", time(request.answerBy()))
          .param("version", request.version())
          .param("whenSilent", text(request.course().whenSilent()))
          .param(
              "batchId",
              request.course().batch().map(LiaisonBatchId::value).orElse(null),
              Types.OTHER)
          .param("answerDays", days(request), Types.INTEGER)
          .update();
    } catch (DuplicateKeyException e) {
      throw anotherIsLive(request);
    }
  }

  /** Writes the request as it stands now over the version before it. */
  public void update(LiaisonRequest request) {
    if (rowsUpdated(request) == 0) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          "Liaison request %s has changed since version %d was read."
              .formatted(request.id(), request.version() - 1));
    }
  }

  /** The request of each of these cases that was made last. */
  public Question<Map<CaseId, LiaisonRequest>> latestOf(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select distinct on (case_id) request_id, case_id, brand_id, state, asked_remedy,
              question, answer_words, answer_terms, answered_by, created_at, answer_by,
              answered_at, version, when_silent, appeals, heard_by, batch_id, answer_days
            from liaison_request
            where merchant_id = :merchantId and case_id = any(:cases)
            order by case_id, created_at desc, request_id desc
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .keyed((row, number) -> caseId(row), (row, number) -> request(row));
  }

  /** All of a case; one is live at a time, so they are few. */
  public List<LiaisonRequestId> idsOf(CaseId caseId) {
    return jdbc.sql(
            """
            select request_id
            from liaison_request
            where merchant_id = :merchantId and case_id = :caseId
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .query((row, number) -> new LiaisonRequestId(row.getObject("request_id", UUID.class)))
        .list();
  }

  public Optional<LiaisonRequest> byId(LiaisonRequestId id) {
    return jdbc.sql(
            """
            select request_id, case_id, brand_id, state, asked_remedy, question, answer_words,
              answer_terms, answered_by, created_at, answer_by, answered_at, version, when_silent,
              appeals, heard_by, batch_id, answer_days
            from liaison_request
            where merchant_id = :merchantId and request_id = :requestId
            """)
        .param("merchantId", tenancy.require().value())
        .param("requestId", id.value())
        .query((row, number) -> request(row))
        .optional();
  }

  /** The requests of a batch, in the order in which they were made. */
  public List<LiaisonRequest> ofBatch(LiaisonBatchId batch) {
    return jdbc.sql(
            """
            select request_id, case_id, brand_id, state, asked_remedy, question, answer_words,
              answer_terms, answered_by, created_at, answer_by, answered_at, version, when_silent,
              appeals, heard_by, batch_id, answer_days
            from liaison_request
            where merchant_id = :merchantId and batch_id = :batchId
            order by created_at, request_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("batchId", batch.value())
        .param("most", MOST_OF_A_BATCH)
        .query((row, number) -> request(row))
        .list();
  }

  /**
   * Marks the requests of a batch that were not told yet, the oldest first and no more than are
   * read of one; what comes after them is left to the next who asks.
   */
  public List<LiaisonRequest> tellBatch(LiaisonBatchId batch, Instant now) {
    return jdbc.sql(
            """
            with told as (
              update liaison_request
              set batch_told_at = :now
              where merchant_id = :merchantId
                and request_id in (
                  select request_id
                  from liaison_request
                  where merchant_id = :merchantId
                    and batch_id = :batchId
                    and batch_told_at is null
                  order by created_at, request_id
                  limit :most
                  for update)
              returning request_id, case_id, brand_id, state, asked_remedy, question,
                answer_words, answer_terms, answered_by, created_at, answer_by, answered_at,
                version, when_silent, appeals, heard_by, batch_id, answer_days)
            select request_id, case_id, brand_id, state, asked_remedy, question, answer_words,
              answer_terms, answered_by, created_at, answer_by, answered_at, version, when_silent,
              appeals, heard_by, batch_id, answer_days
            from told
            order by created_at, request_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("batchId", batch.value())
        .param("most", MOST_OF_A_BATCH)
        .param("now", time(now))
        .query((row, number) -> request(row))
        .list();
  }

  private int rowsUpdated(LiaisonRequest request) {
    try {
      return jdbc.sql(
              """
              update liaison_request
              set state = :state, answer_words = :answerWords, answer_terms = :answerTerms,
                answered_by = :answeredBy, answer_by = :answerBy, answered_at = :answeredAt,
                appeals = :appeals, heard_by = :heardBy, version = :version
              where merchant_id = :merchantId
                and request_id = :requestId
                and version = :expectedVersion
              """)
          .param("merchantId", tenancy.require().value())
          .param("requestId", request.id().value())
          .param("expectedVersion", request.version() - 1)
          .param("state", text(request.state()))
          .param("answerWords", request.answerWords().orElse(null), Types.VARCHAR)
          .param("answerTerms", request.answerTerms().orElse(null), Types.VARCHAR)
          .param("answeredBy", request.answeredBy().orElse(null), Types.VARCHAR)
          .param("answerBy", time(request.answerBy()))
          .param(
              "answeredAt",
              request.answeredAt().map(LiaisonStore::time).orElse(null),
              Types.TIMESTAMP_WITH_TIMEZONE)
          .param("appeals", request.course().appeals())
          .param(
              "heardBy",
              request.course().heardBy().map(LiaisonStore::text).orElse(null),
              Types.VARCHAR)
          .param("version", request.version())
          .update();
    } catch (DuplicateKeyException e) {
      throw anotherIsLive(request);
    }
  }

  /** The unique index behind this counts live requests per case. */
  private static Problem anotherIsLive(LiaisonRequest request) {
    return Problem.of(
        ProblemCode.CONFLICT, "Case " + request.caseId() + " already has a live liaison request.");
  }

  private static CaseId caseId(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("case_id", UUID.class));
  }

  private static LiaisonRequest request(ResultSet row) throws SQLException {
    return new LiaisonRequest(
        new LiaisonRequestId(row.getObject("request_id", UUID.class)),
        caseId(row),
        new BrandId(row.getObject("brand_id", UUID.class)),
        LiaisonState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("asked_remedy"),
        row.getString("question"),
        Optional.ofNullable(row.getString("answer_words")),
        Optional.ofNullable(row.getString("answer_terms")),
        Optional.ofNullable(row.getString("answered_by")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("answer_by", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getInt("version"),
        course(row));
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        WhenSilent.valueOf(row.getString("when_silent").toUpperCase(Locale.ROOT)),
        row.getInt("appeals"),
        Optional.ofNullable(row.getString("heard_by"))
            .map(code -> HeardBy.valueOf(code.toUpperCase(Locale.ROOT))),
        Optional.ofNullable(row.getObject("batch_id", UUID.class)).map(LiaisonBatchId::new),
        days(row));
  }

  private static OptionalInt days(ResultSet row) throws SQLException {
    var days = row.getInt("answer_days");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(days);
  }

  private static @Nullable Integer days(LiaisonRequest request) {
    var days = request.course().answerDays();
    return days.isPresent() ? Integer.valueOf(days.getAsInt()) : null;
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
