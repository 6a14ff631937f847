package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.ATTEMPT;
import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.lawSaysYes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.LineAssessment;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Reception;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.promises.NewPromise;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Reads what the core said, and says the commonest things to it. */
final class Verdicts {
  private Verdicts() {}

  static CaseCommand offer(Remedy remedy) {
    return new CaseCommand.OfferRemedies(CASE, List.of(new LineRemedy(LINE, remedy)), "Gladly.");
  }

  static CaseCommand received() {
    return new CaseCommand.ReceiveGoods(CASE, LINE, Reception.RECEIVED);
  }

  static LineAssessment lawOfRefund() {
    return lawSaysYes(LINE, "consumer", Remedy.REFUND);
  }

  static Verdict decide(CaseState state, CaseCommand command, CaseContext context) {
    return CaseRules.decide(state, command, context);
  }

  static Verdict release(CaseState state, Payment... payments) {
    return decide(
        state,
        new CaseCommand.ReleaseRefund(CASE),
        contextAt(NOW, STAFF, List.of(), Arrays.asList(payments)));
  }

  static Verdict answered(CaseState state, ProviderAnswer answer) {
    return decide(state, new CaseCommand.RecordProviderAnswer(CASE, ATTEMPT, answer), context());
  }

  static Verdict due(CaseState state, PromiseKind kind) {
    var promise = state.open(kind).orElseThrow();
    return handle(state, promise.id(), promise.dueAt());
  }

  static Verdict handle(CaseState state, PromiseId promise, Instant at) {
    return decide(
        state,
        new CaseCommand.HandleDuePromise(CASE, promise),
        contextAt(at, Actor.SYSTEM, List.of(), List.of()));
  }

  static NewPromise made(Verdict verdict) {
    return made(accepted(verdict));
  }

  static NewPromise made(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.MakePromise.class::isInstance)
        .map(effect -> ((Effect.MakePromise) effect).promise())
        .findFirst()
        .orElseGet(() -> Assertions.fail("no promise is made"));
  }

  static List<Notice.Kind> told(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.Tell.class::isInstance)
        .map(effect -> ((Effect.Tell) effect).notice().kind())
        .toList();
  }

  /** What stands in the consumer's thread because of these effects. */
  static List<String> said(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.Write.class::isInstance)
        .map(effect -> ((Effect.Write) effect).message())
        .filter(message -> message.thread() == ThreadKind.CONSUMER)
        .map(message -> message.words().text())
        .toList();
  }

  static Notice notice(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.Tell.class::isInstance)
        .map(effect -> ((Effect.Tell) effect).notice())
        .findFirst()
        .orElseGet(() -> Assertions.fail("nobody is told"));
  }

  static List<Effect> accepted(Verdict verdict) {
    assertAccepted(verdict);
    return ((Verdict.Accepted) verdict).effects();
  }

  static void assertAccepted(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
  }

  static void assertRefused(Verdict verdict, String code) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class, refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
