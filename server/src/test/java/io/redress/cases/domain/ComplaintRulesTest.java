package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.CONSUMER;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.ComplaintExamples.ANOTHER;
import static io.redress.cases.domain.ComplaintExamples.COMPLAINT;
import static io.redress.cases.domain.ComplaintExamples.complain;
import static io.redress.cases.domain.ComplaintExamples.complained;
import static io.redress.cases.domain.ComplaintExamples.complaint;
import static io.redress.cases.domain.ComplaintExamples.move;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Complaint;
import io.redress.cases.Complaint.Move;
import io.redress.cases.Complaint.State;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.ApiKeyId;
import io.redress.shared.Party;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A complaint has a clock of its own, and whoever it is about does not answer it. */
class ComplaintRulesTest {
  private static CaseContext by(Actor actor) {
    return contextAt(NOW, actor, List.of(), List.of());
  }

  private static CaseExamples.Builder waiting() {
    return aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION);
  }

  private static Optional<PromiseState> end(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.EndPromise.class::isInstance)
        .map(Effect.EndPromise.class::cast)
        .filter(each -> each.promise().kind() == PromiseKind.COMPLAINT)
        .map(Effect.EndPromise::end)
        .findFirst();
  }

  @Nested
  class GivenACaseInAnyStatus {
    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void whenTheConsumerComplains_thenItIsTakenAndReceiptedWithADay(CaseStatus status) {
      var carrying = status.carriedBy().toArray(PromiseKind[]::new);
      var state = aCase(status).promised(carrying).build();

      var effects = accepted(decide(state, complain("Nobody rang."), by(CONSUMER)));

      var promise =
          effects.stream()
              .filter(Effect.MakePromise.class::isInstance)
              .map(effect -> ((Effect.MakePromise) effect).promise())
              .filter(each -> each.kind() == PromiseKind.COMPLAINT)
              .findFirst()
              .orElseThrow();
      assertThat(promise.toParty()).isEqualTo(Party.CONSUMER);
      assertThat(told(effects)).contains(Notice.Kind.PROMISE_GIVEN);
    }

    @Test
    void whenNothingIsSaid_thenItIsRefused() {
      assertRefused(decide(waiting().build(), complain(" "), by(CONSUMER)), "words_missing");
    }

    @Test
    void whenAnotherOneWaits_thenThisOneIsTakenToo() {
      var effects = accepted(decide(complained(waiting()), complain("And rude."), by(CONSUMER)));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.COMPLAINT);
    }
  }

  @Nested
  class GivenAComplaintAboutWhoHeldTheCase {
    private final CaseState state =
        complained(waiting(), complaint(State.RECEIVED, String.valueOf(STAFF.id())));

    @ParameterizedTest
    @EnumSource(Move.class)
    void whenThatPersonDoesAnythingAboutIt_thenItIsRefused(Move move) {
      assertRefused(decide(state, move(move, "Never."), by(STAFF)), "complaint_about_you");
    }

    @Test
    void whenAProgramSpeaksForThatPerson_thenItIsRefusedToo() {
      var program = by(Actor.apiKey(new ApiKeyId(new UUID(1, 1))));
      var himself = Optional.of(new StaffId(Objects.requireNonNull(STAFF.id())));
      var command = new CaseCommand.MoveComplaint(CASE, COMPLAINT, Move.ANSWER, "Never.", himself);

      assertRefused(decide(state, command, program), "complaint_about_you");
    }

    @Test
    void whenAProgramSpeaksForNobody_thenItIsAskedWho() {
      var program = by(Actor.apiKey(new ApiKeyId(new UUID(1, 1))));

      assertRefused(decide(state, move(Move.ANSWER, "Sorry."), program), "person_missing");
    }

    @Test
    void whenAnotherTakesItUp_thenTheAnswerIsTheirs() {
      var effects = accepted(decide(state, move(Move.TAKE_UP, ""), by(Actor.staff(ANOTHER))));

      assertThat(effects)
          .hasAtLeastOneElementOfType(Effect.MoveComplaint.class)
          .filteredOn(Effect.HandPromise.class::isInstance)
          .extracting(effect -> ((Effect.HandPromise) effect).owner())
          .containsExactly(ANOTHER.toString());
    }

    @Test
    void whenAnotherAnswers_thenTheWordsGoToTheConsumerAndThePromiseIsKept() {
      var effects = accepted(decide(state, move(Move.ANSWER, "Sorry."), by(Actor.staff(ANOTHER))));

      assertThat(end(effects)).contains(PromiseState.KEPT);
      assertThat(told(effects)).containsExactly(Notice.Kind.MESSAGE_FROM_HOUSE);
    }

    @Test
    void whenAnotherAnswersWithoutWords_thenItIsRefused() {
      assertRefused(
          decide(state, move(Move.ANSWER, " "), by(Actor.staff(ANOTHER))), "words_missing");
    }

    @Test
    void whenItIsLetGo_thenNothingIsOwedAnyMore() {
      var effects = accepted(decide(state, move(Move.WITHDRAW, ""), by(Actor.staff(ANOTHER))));

      assertThat(end(effects)).contains(PromiseState.VOID);
    }

    @Test
    void whenThatPersonPutsTheAnswerOff_thenItIsRefused() {
      var promise = state.open(PromiseKind.COMPLAINT).orElseThrow();
      var later = NOW.plus(Duration.ofDays(3));
      var command = new CaseCommand.MovePromise(CASE, promise.id(), later, "Later.");

      assertRefused(decide(state, command, by(STAFF)), "complaint_about_you");
      assertThat(accepted(decide(state, command, by(Actor.staff(ANOTHER))))).isNotEmpty();
    }

    @Test
    void whenTheCaseIsHandedOver_thenTheAnswerIsNot() {
      var effects = accepted(decide(state, new CaseCommand.HandOver(CASE, "mei"), context()));

      assertThat(effects)
          .filteredOn(Effect.HandPromise.class::isInstance)
          .extracting(effect -> ((Effect.HandPromise) effect).promise().kind())
          .containsExactly(PromiseKind.DECISION);
    }
  }

  @Nested
  class GivenAResolvedCaseWithAnOpenComplaint {
    private final CaseExamples.Builder resolved =
        aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE);

    @ParameterizedTest
    @EnumSource(
        value = Complaint.State.class,
        names = {"RECEIVED", "TAKEN_UP"})
    void whenItIsToBeClosed_thenItStaysOpen(State state) {
      assertRefused(
          decide(
              complained(resolved, complaint(state, "desk")),
              new CaseCommand.CloseCase(CASE),
              context()),
          "complaint_open");
    }
  }
}
