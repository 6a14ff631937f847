package io.redress.liaison.store;

import io.redress.liaison.HeardBy;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.room.HeardAnswer;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.LiaisonRequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What brands said to requests of the merchant in scope; rows are only added. */
@Component
public final class HeardAnswerStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public HeardAnswerStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Keeps what the brand has just said to this request; it travels with what is written next. */
  public void insert(LiaisonRequest answered) {
    var isTermed = answered.state() == LiaisonState.APPROVED_IN_PART;
    trips
        .sql(
            """
            insert into liaison_answer (merchant_id, request_id, number, case_id, answer, words,
              terms, answered_by, heard_by, at)
            values (:merchantId, :requestId, :number, :caseId, :answer, :words,
              :terms, :answeredBy, :heardBy, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("requestId", answered.id().value())
        .param("number", answered.version())
        .param("caseId", answered.caseId().value())
        .param("answer", code(answered.state()))
        .param("words", answered.answerWords().orElse(""))
        .param("terms", answered.answerTerms().filter(terms -> isTermed).orElse(""))
        .param("answeredBy", answered.answeredBy().orElse(""))
        .param("heardBy", code(answered.course().heardBy().orElseThrow()))
        .param("at", time(answered.answeredAt().orElseThrow()))
        .later();
  }

  /** What was said to a request, the latest first. */
  public List<HeardAnswer> latest(LiaisonRequestId request, int most) {
    return jdbc.sql(
            """
            select answer, words, terms, answered_by, heard_by, at
            from liaison_answer
            where merchant_id = :merchantId and request_id = :requestId
            order by number desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("requestId", request.value())
        .param("most", most)
        .query(HeardAnswerStore::answer)
        .list();
  }

  private static HeardAnswer answer(ResultSet row, int number) throws SQLException {
    return new HeardAnswer(
        LiaisonState.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)),
        text(row, "words"),
        text(row, "terms"),
        text(row, "answered_by"),
        text(row, "heard_by").map(code -> HeardBy.valueOf(code.toUpperCase(Locale.ROOT))),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
