package io.redress.liaison.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion.Course;
import io.redress.liaison.questions.PolicyQuestion.Matter;
import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionState;
import io.redress.liaison.questions.QuestionStep;
import io.redress.liaison.questions.Silence;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.PolicyQuestionId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionRulesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(4));
  private static final Instant HALF_WAY = NOW.plus(Duration.ofDays(2));

  private static PolicyQuestion written() {
    return new PolicyQuestion(
        new PolicyQuestionId(new UUID(0, 1)),
        "Q-1",
        new Matter(new BrandId(new UUID(0, 2)), Optional.empty(), "en", "May it be exchanged?"),
        new Course(
            QuestionState.TO_SEND,
            Silence.KEEP_TERMS,
            Actor.SYSTEM,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private static PolicyQuestion sent() {
    return QuestionRules.apply(written(), new QuestionStep.Send(DUE), NOW);
  }

  private static PolicyQuestion answered() {
    var said = new QuestionStep.Answer("Yes, it may.", "Ana Ruiz", AnswerWay.PHONE);
    return QuestionRules.apply(sent(), said, NOW.plusSeconds(60));
  }

  @Nested
  class GivenAQuestionThatIsSent {
    @Test
    void whenHalfOfItsTimeIsOver_thenTheBrandIsRemindedOnce() {
      assertThat(QuestionRules.due(sent(), HALF_WAY.minusSeconds(1))).isEmpty();

      var step = QuestionRules.due(sent(), HALF_WAY);
      assertThat(step.map(QuestionStep::move)).contains(QuestionMove.REMIND);
      var reminded = QuestionRules.apply(sent(), step.orElseThrow(), HALF_WAY);
      assertThat(reminded.course().reminders()).isEqualTo(1);
      assertThat(reminded.course().nextAt()).contains(DUE);
      assertThat(QuestionRules.due(reminded, DUE.minusSeconds(1))).isEmpty();
    }

    @Test
    void whenItsTimeIsOver_thenThatIsNotedAndALateAnswerIsTaken() {
      var step = QuestionRules.due(sent(), DUE);
      assertThat(step.map(QuestionStep::move)).contains(QuestionMove.LET_PASS);

      var silent = QuestionRules.apply(sent(), step.orElseThrow(), DUE);
      assertThat(silent.state()).isEqualTo(QuestionState.NO_ANSWER);
      assertThat(silent.course().nextAt()).isEmpty();
      assertThat(QuestionRules.due(silent, DUE.plusSeconds(1))).isEmpty();
      assertThat(silent.isLate(DUE.plusSeconds(1))).isTrue();
      var late = new QuestionStep.Answer("Yes.", "Ana Ruiz", AnswerWay.MAIL);
      assertThat(QuestionRules.apply(silent, late, DUE).state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void whenItsDateIsNoDateToWaitFor_thenItIsTold() {
      var past = new QuestionStep.Send(NOW);
      var far = new QuestionStep.Send(NOW.plus(QuestionRules.MOST_TIME).plusSeconds(1));

      assertThatThrownBy(() -> QuestionRules.apply(written(), past, NOW))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("answerBy");
      assertThatThrownBy(() -> QuestionRules.apply(written(), far, NOW))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("answerBy");
    }
  }

  @Nested
  class GivenAnAnswer {
    @Test
    void whenItIsTaken_thenNobodyIsRemindedAnyMore() {
      assertThat(answered().course().nextAt()).isEmpty();
      assertThat(answered().answer())
          .hasValueSatisfying(said -> assertThat(said.by()).isEqualTo("Ana Ruiz"));
      assertThat(QuestionRules.due(answered(), DUE)).isEmpty();
    }

    @Test
    void whenItIsAskedAgain_thenTheWordsAndTheDateAreNewAndTheAnswerStaysBeside() {
      var step = new QuestionStep.AskAgain(Optional.of("Also without its box?"), DUE);

      var again = QuestionRules.apply(answered(), step, HALF_WAY);

      assertThat(again.state()).isEqualTo(QuestionState.SENT);
      assertThat(again.matter().words()).isEqualTo("Also without its box?");
      assertThat(again.course().reminders()).isZero();
      assertThat(again.answer()).isPresent();
    }

    @Test
    void whenItIsLeftUnused_thenNothingMoreIsPossible() {
      var unused =
          QuestionRules.apply(answered(), new QuestionStep.Decline("About another line."), DUE);

      assertThat(unused.moves()).isEmpty();
      assertThatThrownBy(() -> QuestionRules.apply(unused, new QuestionStep.Close("No need."), DUE))
          .isInstanceOf(RefusedException.class);
    }
  }
}
