package io.redress.liaison.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.liaison.questions.PolicyQuestion.NewTerms;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.RuleReleaseId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions on a real database, which holds answers and terms together by itself. */
@RedressTest
class PolicyQuestionsStoreTest {
  private static final Actor ANNA = Actor.staff(new StaffId(UUID.randomUUID()));
  private static final Instant DUE = TestClock.START.plus(Duration.ofDays(4));
  private static final QuestionStep.Answer YES =
      new QuestionStep.Answer("Yes, within 45 days.", "Ana Ruiz", AnswerWay.PHONE);

  @Autowired PolicyQuestions questions;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  private <T> T in(Supplier<T> work) {
    return tenancy.call(
        shop, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private PolicyQuestion make() {
    var wanted =
        new NewPolicyQuestion(
            new PolicyQuestionId(UUID.randomUUID()),
            new BrandId(UUID.randomUUID()),
            Optional.of(caseId),
            "en",
            "Is an exchange possible without the dust bag?",
            Silence.ESCALATE);
    return in(() -> questions.make(wanted, ANNA, TestClock.START));
  }

  private PolicyQuestion move(PolicyQuestion question, QuestionStep step) {
    var any = OptionalInt.empty();
    return in(() -> questions.move(question.id(), step, any, ANNA, TestClock.START));
  }

  private PolicyQuestion sent() {
    return move(make(), new QuestionStep.Send(DUE));
  }

  @Nested
  class GivenQuestionsOfAHouse {
    @Test
    void whenTheyAreMade_thenTheyAreNumberedAndFoundByTheirCase() {
      var first = make();
      var second = make();

      assertThat(first.number()).isEqualTo("Q-1");
      assertThat(second.number()).isEqualTo("Q-2");
      assertThat(in(() -> questions.ofCase(caseId))).containsExactlyInAnyOrder(first, second);
      assertThat(in(() -> questions.find(QuestionLens.OURS))).hasSize(2);
      assertThat(in(() -> questions.find(QuestionLens.THEIRS))).isEmpty();
    }

    @Test
    void whenAnotherHouseLooks_thenThereIsNothing() {
      var question = make();
      var other = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(other, () -> questions.byId(question.id()))).isEmpty();
    }
  }

  @Nested
  class GivenAQuestionThatIsSent {
    @Test
    void whenItIsAnsweredAndConfirmed_thenItIsReadBackWholeWithItsHistory() {
      var terms =
          new NewTerms(
              new RuleReleaseId(UUID.randomUUID()), "own-kors", TestClock.START.plusSeconds(60));

      var confirmed = move(move(sent(), YES), new QuestionStep.Confirm(terms));

      assertThat(in(() -> questions.byId(confirmed.id()))).contains(confirmed);
      assertThat(confirmed.terms()).contains(terms);
      assertThat(in(() -> questions.history(confirmed.id())))
          .extracting(event -> event.move() + " " + event.state() + " " + event.words())
          .containsExactly(
              "SEND SENT ", "ANSWER ANSWERED Yes, within 45 days.", "CONFIRM CONFIRMED own-kors");
    }

    @Test
    void whenItsVersionIsOld_thenItIsRefused() {
      var question = sent();

      assertThatThrownBy(
              () ->
                  in(
                      () ->
                          questions.move(
                              question.id(), YES, OptionalInt.of(1), ANNA, TestClock.START)))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("version 1");
    }

    @Test
    void whenTheClockAsksTwice_thenItActsOnce() {
      var question = sent();
      var halfWay = TestClock.START.plus(Duration.ofDays(2));

      assertThat(in(() -> questions.pass(question.id(), halfWay.minusSeconds(1)))).isEmpty();
      assertThat(in(() -> questions.pass(question.id(), halfWay)))
          .hasValueSatisfying(it -> assertThat(it.course().reminders()).isEqualTo(1));
      assertThat(in(() -> questions.pass(question.id(), halfWay))).isEmpty();
      assertThat(in(() -> questions.pass(question.id(), DUE)).map(PolicyQuestion::state))
          .contains(QuestionState.NO_ANSWER);
      assertThat(in(() -> questions.pass(question.id(), DUE))).isEmpty();
    }

    @Test
    void whenSomebodyConfirmsWithoutAnAnswerOrTerms_thenTheDatabaseRefuses() {
      var question = sent();

      assertThatThrownBy(
              () ->
                  in(
                      () ->
                          jdbc.sql(
                                  "update policy_question set state = 'confirmed', next_at = null"
                                      + " where question_id = :id")
                              .param("id", question.id().value())
                              .update()))
          .rootCause()
          .hasMessageContaining("policy_question_counts_with_its_answer");
    }
  }
}
