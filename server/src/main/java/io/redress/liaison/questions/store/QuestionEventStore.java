package io.redress.liaison.questions.store;

import static io.redress.liaison.questions.store.QuestionColumns.at;
import static io.redress.liaison.questions.store.QuestionColumns.code;

import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.QuestionEvent;
import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionState;
import io.redress.liaison.questions.QuestionStep;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.PolicyQuestionId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to questions; what was said stays beside what is said later. */
@Repository
public class QuestionEventStore {
  private static final int MOST_EVENTS = 500;

  /**
   * A move that was made.
   *
   * @param after the question as it stands now
   */
  public record Written(UUID id, PolicyQuestion after, QuestionStep step, Actor by, Instant at) {}

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  QuestionEventStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds a move to the history of its question; the versions of the question number them. */
  public void insert(Written written) {
    var after = written.after();
    jdbc.sql(
            """
            insert into policy_question_event (merchant_id, event_id, question_id, event_number,
              move, state, words, by_kind, by_id, at, until)
            values (:merchantId, :eventId, :id, :number,
              :move, :state, :words, :byKind, :by, :at, :until)
            """)
        .param("merchantId", tenancy.require().value())
        .param("eventId", written.id())
        .param("id", after.id().value())
        .param("number", after.version() - 1)
        .param("move", code(written.step().move()))
        .param("state", code(after.state()))
        .param("words", written.step().words())
        .param("byKind", code(written.by().kind()))
        .param("by", written.by().id(), Types.OTHER)
        .param("at", at(written.at()))
        .param("until", at(after.course().answerBy()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  /** What happened to a question, oldest first. */
  public List<QuestionEvent> of(PolicyQuestionId id) {
    return jdbc.sql(
            """
            select event_number, move, state, words, by_kind, by_id, at, until
            from policy_question_event
            where merchant_id = :merchantId and question_id = :id
            order by event_number
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("most", MOST_EVENTS)
        .query(
            (row, number) ->
                new QuestionEvent(
                    row.getInt("event_number"),
                    QuestionColumns.value(QuestionMove.class, row.getString("move")),
                    QuestionColumns.value(QuestionState.class, row.getString("state")),
                    row.getString("words"),
                    QuestionColumns.actor(row, "by_kind", "by_id"),
                    QuestionColumns.instant(row, "at").orElseThrow(),
                    QuestionColumns.instant(row, "until")))
        .list();
  }
}
