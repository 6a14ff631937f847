package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What news about reaching a consumer does to an open case: its letters change their language, and
 * where no letter arrives, the house owes a call until it has spoken with the person or has another
 * address.
 */
final class NoteContactHandler {
  /** The basis of a call that is owed because letters do not arrive. */
  static final String UNREACHABLE = "unreachable";

  private NoteContactHandler() {}

  static Verdict handle(CaseState state, CaseCommand.NoteContact command, CaseContext context) {
    return switch (command.news()) {
      case LANGUAGE ->
          Verdict.accepted(new Effect.Speak(command.language()), changed(command.news()));
      case NAME, PHONE -> Verdict.accepted(changed(command.news()));
      case QUIET_HOURS -> quietChanged(state, command.news(), context);
      case EMAIL -> addressChanged(state, command.news());
      case UNREACHABLE -> unreachable(state, context);
    };
  }

  private static Effect changed(CaseCommand.ContactNews news) {
    return new Effect.Note("contact_changed", Map.of("what", news.name().toLowerCase(Locale.ROOT)));
  }

  /** What is promised for a moment of the new night ends before it, while there is time for it. */
  private static Verdict quietChanged(
      CaseState state, CaseCommand.ContactNews news, CaseContext context) {
    var night = new BeforeTheNight(state, context);
    return Verdict.accepted(
        state.openPromises().stream()
            .filter(promise -> !promise.kind().isReminder())
            .flatMap(promise -> night.drawn(promise).stream())
            .toList(),
        List.of(changed(news)));
  }

  /** Letters have somewhere to go again, so nobody needs to be looked for by telephone. */
  private static Verdict addressChanged(CaseState state, CaseCommand.ContactNews news) {
    var effects = new ArrayList<Effect>();
    state
        .open(PromiseKind.CALL_BACK)
        .filter(call -> state.root(call).basis().equals(UNREACHABLE))
        .ifPresent(
            call -> effects.add(new Effect.EndPromise(call, PromiseState.VOID, Optional.empty())));
    effects.add(changed(news));
    return Verdict.accepted(effects);
  }

  /**
   * Owes a call, once for an address: after somebody was reached on the phone, further letters that
   * do not arrive are no news.
   */
  private static Verdict unreachable(CaseState state, CaseContext context) {
    var isKnown =
        state.promises().stream()
            .filter(each -> each.kind() == PromiseKind.CALL_BACK)
            .filter(each -> state.root(each).basis().equals(UNREACHABLE))
            .anyMatch(each -> each.state() != PromiseState.VOID);
    if (isKnown) {
      return Verdict.nothing();
    }
    var note = new Effect.Note("unreachable", Map.of());
    if (state.open(PromiseKind.CALL_BACK).isPresent()) {
      return Verdict.accepted(note);
    }
    var call = new PromiseSteps(state, context).make(PromiseKind.CALL_BACK, UNREACHABLE);
    return Verdict.accepted(List.of(new Effect.MakePromise(call), note));
  }
}
