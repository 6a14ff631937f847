package io.redress.liaison.questions.store;

import static io.redress.liaison.questions.store.QuestionColumns.at;
import static io.redress.liaison.questions.store.QuestionColumns.code;

import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion.Answer;
import io.redress.liaison.questions.PolicyQuestion.NewTerms;
import io.redress.liaison.questions.QuestionLens;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions of the merchant in scope to brands about their terms. */
@Repository
public class QuestionStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  QuestionStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a new question, unless another has its number. */
  public boolean insertUnlessNumbered(PolicyQuestion question) {
    var matter = question.matter();
    var course = question.course();
    return jdbc.sql(
                """
                insert into policy_question (merchant_id, question_id, number, brand_id, case_id,
                  language, words, state, silence, made_by_kind, made_by, made_at, reminders,
                  version)
                values (:merchantId, :id, :number, :brandId, :caseId,
                  :language, :words, :state, :silence, :byKind, :by, :madeAt, 0,
                  :version)
                on conflict (merchant_id, number) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", question.id().value())
            .param("number", question.number())
            .param("brandId", matter.brandId().value())
            .param("caseId", matter.caseId().map(CaseId::value).orElse(null), Types.OTHER)
            .param("language", matter.language())
            .param("words", matter.words())
            .param("state", code(course.state()))
            .param("silence", code(course.silence()))
            .param("byKind", code(course.madeBy().kind()))
            .param("by", course.madeBy().id(), Types.OTHER)
            .param("madeAt", at(course.madeAt()))
            .param("version", question.version())
            .update()
        == 1;
  }

  /** Writes the question as it stands now over the version before it. */
  public void update(PolicyQuestion question) {
    var course = question.course();
    var answer = question.answer();
    var terms = question.terms();
    var rows =
        jdbc.sql(
                """
                update policy_question
                set words = :words, state = :state, sent_at = :sentAt, answer_by = :answerBy,
                  next_at = :nextAt, reminders = :reminders, answer_words = :answerWords,
                  answered_by = :answeredBy, answered_way = :answeredWay,
                  answered_at = :answeredAt, release_id = :releaseId, rule_id = :ruleId,
                  terms_from = :termsFrom, version = :version
                where merchant_id = :merchantId and question_id = :id
                  and version = :expectedVersion
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", question.id().value())
            .param("expectedVersion", question.version() - 1)
            .param("words", question.matter().words())
            .param("state", code(course.state()))
            .param("sentAt", at(course.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("answerBy", at(course.answerBy()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("nextAt", at(course.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("reminders", course.reminders())
            .param("answerWords", answer.map(Answer::words).orElse(null), Types.VARCHAR)
            .param("answeredBy", answer.map(Answer::by).orElse(null), Types.VARCHAR)
            .param("answeredWay", answer.map(each -> code(each.way())).orElse(null), Types.VARCHAR)
            .param("answeredAt", at(answer.map(Answer::at)), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("releaseId", terms.map(each -> each.release().value()).orElse(null), Types.OTHER)
            .param("ruleId", terms.map(NewTerms::ruleId).orElse(null), Types.VARCHAR)
            .param("termsFrom", at(terms.map(NewTerms::from)), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("version", question.version())
            .update();
    if (rows != 1) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The question was changed by somebody else; read it again.");
    }
  }

  /** The question, which nobody else changes until the transaction ends. */
  public Optional<PolicyQuestion> lock(PolicyQuestionId id) {
    var locked =
        jdbc.sql(
                """
                select question_id
                from policy_question
                where merchant_id = :merchantId and question_id = :id
                for update
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .query((row, number) -> QuestionColumns.uuid(row, "question_id"))
            .optional();
    return locked.flatMap(each -> byId(id));
  }

  public Optional<PolicyQuestion> byId(PolicyQuestionId id) {
    return jdbc.sql(
            """
            select question_id, number, brand_id, case_id, language, words, state, silence,
              made_by_kind, made_by, made_at, sent_at, answer_by, next_at, reminders,
              answer_words, answered_by, answered_way, answered_at, release_id, rule_id,
              terms_from, version
            from policy_question
            where merchant_id = :merchantId and question_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(QuestionColumns::question)
        .optional();
  }

  /** Questions to all brands: what is due first, then the latest first. */
  public List<PolicyQuestion> find(QuestionLens lens) {
    return jdbc.sql(
            """
            select question_id, number, brand_id, case_id, language, words, state, silence,
              made_by_kind, made_by, made_at, sent_at, answer_by, next_at, reminders,
              answer_words, answered_by, answered_way, answered_at, release_id, rule_id,
              terms_from, version
            from policy_question
            where merchant_id = :merchantId and state = any(:states)
            order by next_at nulls last, made_at desc, question_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("states", lens.states().stream().map(QuestionColumns::code).toArray(String[]::new))
        .param("most", QuestionLens.MOST)
        .query(QuestionColumns::question)
        .list();
  }

  /** Questions to a brand: what is due first, then the latest first. */
  public List<PolicyQuestion> ofBrand(BrandId brand, QuestionLens lens) {
    return jdbc.sql(
            """
            select question_id, number, brand_id, case_id, language, words, state, silence,
              made_by_kind, made_by, made_at, sent_at, answer_by, next_at, reminders,
              answer_words, answered_by, answered_way, answered_at, release_id, rule_id,
              terms_from, version
            from policy_question
            where merchant_id = :merchantId and brand_id = :brandId and state = any(:states)
            order by next_at nulls last, made_at desc, question_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("states", lens.states().stream().map(QuestionColumns::code).toArray(String[]::new))
        .param("most", QuestionLens.MOST)
        .query(QuestionColumns::question)
        .list();
  }

  /** The questions that a case made somebody ask, oldest first. */
  public List<PolicyQuestion> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select question_id, number, brand_id, case_id, language, words, state, silence,
              made_by_kind, made_by, made_at, sent_at, answer_by, next_at, reminders,
              answer_words, answered_by, answered_way, answered_at, release_id, rule_id,
              terms_from, version
            from policy_question
            where merchant_id = :merchantId and case_id = :caseId
            order by made_at, question_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", QuestionLens.MOST)
        .query(QuestionColumns::question)
        .list();
  }

  /** The questions to a brand, the latest first. */
  public List<PolicyQuestion> ofBrand(BrandId brand, int most) {
    return jdbc.sql(
            """
            select question_id, number, brand_id, case_id, language, words, state, silence,
              made_by_kind, made_by, made_at, sent_at, answer_by, next_at, reminders,
              answer_words, answered_by, answered_way, answered_at, release_id, rule_id,
              terms_from, version
            from policy_question
            where merchant_id = :merchantId and brand_id = :brandId
            order by made_at desc, question_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("most", most)
        .query(QuestionColumns::question)
        .list();
  }

  /** How many questions there have been, for the number of the next. */
  public int count() {
    return jdbc.sql(
            """
            select count(*)
            from policy_question
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(Integer.class)
        .single();
  }
}
