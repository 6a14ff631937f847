package io.redress.liaison.questions.store;

import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion.Answer;
import io.redress.liaison.questions.PolicyQuestion.Course;
import io.redress.liaison.questions.PolicyQuestion.Matter;
import io.redress.liaison.questions.PolicyQuestion.NewTerms;
import io.redress.liaison.questions.QuestionState;
import io.redress.liaison.questions.Silence;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.RuleReleaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How questions stand in columns. */
final class QuestionColumns {
  private QuestionColumns() {}

  static PolicyQuestion question(ResultSet row, int number) throws SQLException {
    return new PolicyQuestion(
        new PolicyQuestionId(uuid(row, "question_id")),
        row.getString("number"),
        new Matter(
            new BrandId(uuid(row, "brand_id")),
            Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
            row.getString("language"),
            row.getString("words")),
        new Course(
            value(QuestionState.class, row.getString("state")),
            value(Silence.class, row.getString("silence")),
            actor(row, "made_by_kind", "made_by"),
            instant(row, "made_at").orElseThrow(),
            instant(row, "sent_at"),
            instant(row, "answer_by"),
            instant(row, "next_at"),
            row.getInt("reminders")),
        answer(row),
        terms(row),
        row.getInt("version"));
  }

  private static Optional<Answer> answer(ResultSet row) throws SQLException {
    var at = instant(row, "answered_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                row.getString("answer_words"),
                row.getString("answered_by"),
                value(AnswerWay.class, row.getString("answered_way")),
                at.get()));
  }

  private static Optional<NewTerms> terms(ResultSet row) throws SQLException {
    var from = instant(row, "terms_from");
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NewTerms(
                new RuleReleaseId(uuid(row, "release_id")), row.getString("rule_id"), from.get()));
  }

  static Actor actor(ResultSet row, String kind, String id) throws SQLException {
    return new Actor(value(ActorKind.class, row.getString(kind)), row.getObject(id, UUID.class));
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime at(Optional<Instant> instant) {
    return instant.map(QuestionColumns::at).orElse(null);
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E value(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
