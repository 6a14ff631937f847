package io.redress.promises.domain;

import static io.redress.promises.PromiseExamples.DUE;
import static io.redress.promises.PromiseExamples.MADE;
import static io.redress.promises.PromiseExamples.aPromise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.promises.domain.PromiseCommand.Break;
import io.redress.promises.domain.PromiseCommand.Cancel;
import io.redress.promises.domain.PromiseCommand.Keep;
import io.redress.promises.domain.PromiseCommand.Renegotiate;
import io.redress.promises.domain.PromiseCommand.Warn;
import io.redress.promises.domain.PromiseTransition.Accepted;
import io.redress.promises.domain.PromiseTransition.Refused;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseMachineTest {
  private static final PromiseId NEXT = new PromiseId(UUID.randomUUID());
  private static final Instant LATE = DUE.plusSeconds(1);

  /** The commands by name, for tables and pictures. */
  private enum Command {
    WARN,
    KEEP,
    RENEGOTIATE,
    BREAK,
    CANCEL;

    PromiseCommand command() {
      return switch (this) {
        case WARN -> new Warn();
        case KEEP -> new Keep(Optional.empty());
        case RENEGOTIATE -> new Renegotiate(NEXT);
        case BREAK -> new Break(NEXT);
        case CANCEL -> new Cancel(Optional.empty());
      };
    }
  }

  private static Optional<PromiseState> next(
      PromiseKind kind, PromiseState state, Command command, Instant now) {
    return switch (PromiseMachine.apply(aPromise(kind, state), command.command(), now)) {
      case Accepted(var promise) -> Optional.of(promise.state());
      case Refused(var refusal) -> Optional.empty();
    };
  }

  private static void assertMatrix(PromiseKind kind, Instant now, String table) {
    MachineMatrix.parse(PromiseState.class, Command.class, table)
        .assertHolds((state, command) -> next(kind, state, command, now));
  }

  @Nested
  class GivenTimeIsLeft {
    @Test
    void whenAnyCommandMeetsAnyState_thenTheTableHolds() {
      assertMatrix(
          PromiseKind.DECISION,
          MADE.plusSeconds(1),
          """
                        warn     keep  renegotiate   break   cancel
          open          at_risk  kept  renegotiated  -       void
          at_risk       -        kept  renegotiated  -       void
          kept          -        -     -             -       -
          renegotiated  -        -     -             -       -
          broken        -        -     -             -       -
          void          -        -     -             -       -
          """);
    }
  }

  @Nested
  class GivenTheLastMoment {
    @Test
    void whenAnyCommandMeetsAnyState_thenItCanStillBeAgreedOnAndAlreadyBeBroken() {
      assertMatrix(
          PromiseKind.DECISION,
          DUE,
          """
                        warn     keep  renegotiate   break   cancel
          open          at_risk  kept  renegotiated  broken  void
          at_risk       -        kept  renegotiated  broken  void
          kept          -        -     -             -       -
          renegotiated  -        -     -             -       -
          broken        -        -     -             -       -
          void          -        -     -             -       -
          """);
    }
  }

  @Nested
  class GivenItIsOverdue {
    @Test
    void whenAnyCommandMeetsAnyState_thenASlipIsNeverCalledAnAgreement() {
      assertMatrix(
          PromiseKind.DECISION,
          LATE,
          """
                        warn     keep  renegotiate   break   cancel
          open          at_risk  kept  broken        broken  void
          at_risk       -        kept  broken        broken  void
          kept          -        -     -             -       -
          renegotiated  -        -     -             -       -
          broken        -        -     -             -       -
          void          -        -     -             -       -
          """);
    }
  }

  @Nested
  class GivenAReminder {
    @ParameterizedTest
    @EnumSource(
        value = PromiseKind.class,
        names = {"CHOICE", "GOODS_BACK", "PAYMENT", "AFTERCARE"})
    void whenAnyCommandMeetsAnyState_thenNobodyIsWarned(PromiseKind kind) {
      assertMatrix(
          kind,
          MADE.plusSeconds(1),
          """
                        warn     keep  renegotiate   break   cancel
          open          -        kept  renegotiated  -       void
          at_risk       -        kept  renegotiated  -       void
          kept          -        -     -             -       -
          renegotiated  -        -     -             -       -
          broken        -        -     -             -       -
          void          -        -     -             -       -
          """);
    }
  }

  @Nested
  class GivenAnOpenPromise {
    @Test
    void whenItIsWarnedAbout_thenItIsLookedAtAgainOnItsLastMoment() {
      var after = apply(new Warn(), MADE.plusSeconds(9));

      assertThat(after.nextActAt()).contains(DUE);
      assertThat(after.endedAt()).isEmpty();
      assertThat(after.version()).isEqualTo(4);
    }

    @Test
    void whenItIsBroken_thenItNamesWhatFollowsAndNothingIsLeftToDo() {
      var after = apply(new Break(NEXT), LATE);

      assertThat(after.successor()).contains(NEXT);
      assertThat(after.endedAt()).contains(LATE);
      assertThat(after.nextActAt()).isEmpty();
      assertThat(after.toldAt()).isEmpty();
    }

    @Test
    void whenItIsRenegotiated_thenTheOtherSideHasBeenTold() {
      assertThat(apply(new Renegotiate(NEXT), MADE).toldAt()).contains(MADE);
    }

    @Test
    void whenItWouldFollowItself_thenThatIsABug() {
      var promise = aPromise(PromiseKind.REPLY, PromiseState.OPEN);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> PromiseMachine.apply(promise, new Break(promise.id()), LATE));
    }

    private static Promise apply(PromiseCommand command, Instant now) {
      return PromiseMachine.apply(aPromise(PromiseKind.DECISION, PromiseState.OPEN), command, now)
          .orRefuse();
    }
  }

  @Nested
  class GivenARefusal {
    @Test
    void whenItIsNotDue_thenRenegotiatingItIsNamedAsTheWay() {
      var open = aPromise(PromiseKind.DECISION, PromiseState.OPEN);

      var refused = (Refused) PromiseMachine.apply(open, new Break(NEXT), MADE);

      assertThat(refused.refusal().code()).isEqualTo("promise_is_not_due");
      assertThat(refused.refusal().facts()).containsEntry("due", DUE.toString());
      assertThat(refused.refusal().allowed()).containsExactly("keep", "renegotiate", "cancel");
    }

    @Test
    void whenItIsOverdue_thenBreakingItIsNamedAsTheWay() {
      var reminder = aPromise(PromiseKind.CHOICE, PromiseState.OPEN);

      var refused = (Refused) PromiseMachine.apply(reminder, new Warn(), LATE);

      assertThat(refused.refusal().code()).isEqualTo("promise_is_not_to_warn_about");
      assertThat(refused.refusal().allowed()).containsExactly("keep", "break", "cancel");
    }

    @Test
    void whenItHasEnded_thenNothingIsAllowed() {
      var kept = aPromise(PromiseKind.DECISION, PromiseState.KEPT);

      var refused = (Refused) PromiseMachine.apply(kept, new Warn(), MADE);

      assertThat(refused.refusal().code()).isEqualTo("promise_has_ended");
      assertThat(refused.refusal().allowed()).isEmpty();
    }
  }

  @Nested
  class GivenAnEndThatSlips {
    @ParameterizedTest
    @EnumSource(
        value = PromiseState.class,
        names = {"RENEGOTIATED", "BROKEN", "OPEN", "AT_RISK"})
    void whenNothingFollows_thenThereIsNoSuchCommand(PromiseState end) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PromiseCommand.ending(end, Optional.empty()));
    }
  }

  @Nested
  class GivenTheMachine {
    @Test
    void whenItIsDrawn_thenThePictureIsInTheDocuments() {
      MachineDiagrams.assertDrawn(
          "promise",
          new MachineDiagrams.Machine<>(
              "Promise",
              List.of(PromiseState.values()),
              List.of(Command.values()),
              // The last moment is the one moment at which every command is possible.
              (state, command) -> next(PromiseKind.DECISION, state, command, DUE)));
    }
  }
}
