package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.faces.desk.Together.Pick;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;

/**
 * Does one thing to several cases: each by a command and a transaction of its own, so that one that
 * is refused stops no other. A case that has moved on since it was chosen is left alone.
 */
final class TogetherDeeds {
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  private final Cases cases;
  private final Visit visit;
  private final Owners owners;
  private final Together asked;

  TogetherDeeds(Cases cases, Visit visit, Owners owners, Together asked) {
    this.cases = cases;
    this.visit = visit;
    this.owners = owners;
    this.asked = asked;
  }

  /** What is missing before it can be done to any of them; none when nothing is. */
  Optional<String> missing() {
    if (asked.kind().isEmpty()) {
      return Optional.of("desk.form.choose");
    }
    return switch (asked.kind().get()) {
      case HAND_OVER ->
          owners.staff().stream().anyMatch(each -> each.id().toString().equals(asked.owner()))
              ? Optional.empty()
              : Optional.of("desk.form.colleague");
      case MOVE_PROMISE, LOOK_AGAIN -> {
        if (due().isEmpty()) {
          yield Optional.of("desk.form.date");
        }
        yield asked.words().isEmpty()
            ? Optional.of("desk.together.words.missing")
            : Optional.empty();
      }
    };
  }

  /** Why it would not be done to this case; none where it would. */
  Optional<String> hindrance(Pick pick) {
    var command = command(pick.id());
    if (command.isEmpty()) {
      return Optional.of(visit.say("desk.together.nothing"));
    }
    try {
      return cases
          .hindrance(command.get(), visit.actor())
          .map(refusal -> new RefusalWords(visit).of(refusal));
    } catch (Problem problem) {
      return Optional.of(new RefusalWords(visit).of(problem));
    }
  }

  /** Does it to this case; why not, where it was not done. */
  Optional<String> perform(Pick pick) {
    var command = command(pick.id());
    if (command.isEmpty()) {
      return Optional.of(visit.say("desk.together.nothing"));
    }
    try {
      return switch (cases.perform(command.get(), visit.actor(), pick.version())) {
        case CaseOutcome.Performed done -> Optional.empty();
        case CaseOutcome.Refused refused ->
            Optional.of(new RefusalWords(visit).of(refused.refusal()));
      };
    } catch (Problem problem) {
      return Optional.of(new RefusalWords(visit).of(problem));
    }
  }

  private Optional<CaseCommand> command(CaseId id) {
    return switch (asked.kind().orElseThrow()) {
      case HAND_OVER -> Optional.of(new CaseCommand.HandOver(id, asked.owner()));
      case MOVE_PROMISE ->
          nextOfOurs(id)
              .map(
                  promise ->
                      new CaseCommand.MovePromise(
                          id, promise.id(), due().orElseThrow(), asked.words()));
      case LOOK_AGAIN ->
          Optional.of(
              new CaseCommand.MakePromise(
                  id, PromiseKind.LOOK_AGAIN, due().orElseThrow(), asked.words()));
    };
  }

  /** The promise of ours that falls due first. */
  private Optional<Promise> nextOfOurs(CaseId id) {
    return cases.view(id).stream()
        .flatMap(view -> view.conduct().promises().stream())
        .filter(Promise::isOpen)
        .filter(promise -> promise.kind().owedBy() == Party.MERCHANT)
        .min(Comparator.comparing(Promise::dueAt));
  }

  private Optional<Instant> due() {
    ZoneId zone = visit.page().house().zone();
    try {
      var hour = asked.time().isEmpty() ? CLOSES : LocalTime.parse(asked.time());
      return Optional.of(LocalDate.parse(asked.date()).atTime(hour).atZone(zone).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
