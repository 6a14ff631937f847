package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Complaint;
import io.redress.cases.Complaint.Move;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.ComplaintId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import io.redress.shared.Refusal;
import io.redress.shared.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes complaints about our service in and answers them. Each is acknowledged at once with the day
 * of its answer; until somebody takes it up the team holds it, and never the one it is about.
 */
final class ComplaintHandler {
  private final CaseState state;
  private final CaseContext context;

  private ComplaintHandler(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  static Verdict make(CaseState state, CaseCommand.Complain command, CaseContext context) {
    return command.claim().words().isBlank()
        ? Verdict.refused("words_missing")
        : new ComplaintHandler(state, context).taken(command.claim());
  }

  static Verdict move(CaseState state, CaseCommand.MoveComplaint command, CaseContext context) {
    return new ComplaintHandler(state, context).moved(command);
  }

  /** Whether this promises the answer to a complaint about this actor, who may not put it off. */
  static boolean isAbout(CaseState state, Promise promise, Actor actor) {
    return state.complaints().stream()
        .filter(each -> state.latest(each.promise()).filter(promise::equals).isPresent())
        .anyMatch(each -> each.about().equals(String.valueOf(actor.id())));
  }

  private Verdict taken(Complaint.Claim claim) {
    var effects = new ArrayList<Effect>();
    if (state.status() == CaseStatus.CLOSED) {
      // Nothing is owed in a closed case, and an answer is.
      effects.addAll(ReopenCaseHandler.effects(state, context, Effect.IfTaken.GO_ON));
    }
    var promise = promise();
    effects.add(new Effect.MakePromise(promise));
    effects.add(
        new Effect.KeepComplaint(
            new Complaint(
                new ComplaintId(context.newIds().get()),
                claim,
                Complaint.State.RECEIVED,
                promise.id(),
                state.head().owner(),
                context.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    effects.add(
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.PROMISE_GIVEN)
                .until(promise.dueAt())
                .about(promise.given())));
    return Verdict.accepted(effects);
  }

  /** The team holds it: whoever holds the case may be the one it is about. */
  private NewPromise promise() {
    return new NewPromise(
        new PromiseId(context.newIds().get()),
        state.id(),
        PromiseKind.COMPLAINT,
        Party.CONSUMER,
        state.head().team(),
        "complained",
        context.now(),
        context.dueAt().apply(PromiseKind.COMPLAINT, context.now()));
  }

  private Verdict moved(CaseCommand.MoveComplaint command) {
    var found =
        state.complaints().stream()
            .filter(each -> each.id().equals(command.complaintId()))
            .findFirst();
    if (found.isEmpty()) {
      return Verdict.refused("complaint_unknown");
    }
    var person = person(command);
    return refused(found.get(), command, person)
        .<Verdict>map(Verdict.Refused::new)
        .orElseGet(() -> moved(found.get(), command, person.orElseThrow()));
  }

  /** Who does it: a program says for whom it speaks. */
  private Optional<String> person(CaseCommand.MoveComplaint command) {
    var actor = context.actor();
    return actor.kind() == ActorKind.STAFF
        ? Optional.ofNullable(actor.id()).map(Object::toString)
        : command.by().map(StaffId::toString);
  }

  private static Optional<Refusal> refused(
      Complaint complaint, CaseCommand.MoveComplaint command, Optional<String> person) {
    if (person.isEmpty()) {
      return Optional.of(Refusal.of("person_missing"));
    }
    if (person.get().equals(complaint.about())) {
      return Optional.of(Refusal.of("complaint_about_you"));
    }
    return command.move() == Move.ANSWER && command.words().isBlank()
        ? Optional.of(Refusal.of("words_missing"))
        : Optional.empty();
  }

  private Verdict moved(Complaint complaint, CaseCommand.MoveComplaint command, String person) {
    return switch (ComplaintMachine.apply(complaint.state(), command.move())) {
      case ComplaintMachine.Outcome.Refused(var refusal) -> new Verdict.Refused(refusal);
      case ComplaintMachine.Outcome.Moved(var to) ->
          Verdict.accepted(
              switch (command.move()) {
                case TAKE_UP -> takenUp(complaint, person);
                case ANSWER -> answered(complaint, command.words(), person);
                case WITHDRAW -> withdrawn(complaint, to, person);
              });
    };
  }

  private List<Effect> takenUp(Complaint complaint, String person) {
    var effects = new ArrayList<Effect>();
    owed(complaint)
        .filter(promise -> !promise.owner().equals(person))
        .ifPresent(promise -> effects.add(new Effect.HandPromise(promise, person)));
    effects.add(
        new Effect.MoveComplaint(complaint, Complaint.State.TAKEN_UP, person, Optional.empty()));
    return effects;
  }

  private List<Effect> answered(Complaint complaint, String words, String person) {
    var effects = new ArrayList<Effect>();
    owed(complaint).ifPresent(promise -> effects.add(end(promise, PromiseState.KEPT)));
    var said = new Complaint.Answer(context.now(), words);
    effects.add(
        new Effect.MoveComplaint(complaint, Complaint.State.ANSWERED, person, Optional.of(said)));
    effects.addAll(SpokenWords.kept(state, said.words()));
    effects.add(
        new Effect.Tell(Notice.toConsumer(Notice.Kind.MESSAGE_FROM_HOUSE).saying(said.words())));
    return effects;
  }

  private List<Effect> withdrawn(Complaint complaint, Complaint.State to, String person) {
    var effects = new ArrayList<Effect>();
    owed(complaint).ifPresent(promise -> effects.add(end(promise, PromiseState.VOID)));
    effects.add(new Effect.MoveComplaint(complaint, to, person, Optional.empty()));
    return effects;
  }

  private static Effect end(Promise promise, PromiseState end) {
    return new Effect.EndPromise(promise, end, Optional.empty());
  }

  /** The promise of an answer as it stands after all that was renewed. */
  private Optional<Promise> owed(Complaint complaint) {
    return state.latest(complaint.promise()).filter(Promise::isOpen);
  }
}
