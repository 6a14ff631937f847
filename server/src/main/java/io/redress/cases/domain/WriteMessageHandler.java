package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.ActorKind;
import io.redress.shared.Party;
import java.util.ArrayList;
import java.util.List;

/** Puts words into a thread; a consumer's words are answered by a date, always. */
final class WriteMessageHandler {
  private WriteMessageHandler() {}

  static Verdict handle(CaseState state, CaseCommand.WriteMessage command, CaseContext context) {
    if (command.words().text().isBlank()) {
      return Verdict.refused("words_missing");
    }
    if (!command.mentioned().isEmpty() && command.thread() != ThreadKind.INTERNAL) {
      return Verdict.refused("mention_outside");
    }
    if (command.mentioned().size() > CaseCommand.WriteMessage.MOST_MENTIONED) {
      return Verdict.refused("mention_of_many");
    }
    if (command.thread() == ThreadKind.BRAND && state.liaison().isEmpty()) {
      // Words to a brand reach it with the link of what it was asked.
      return Verdict.refused("no_brand_request");
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.Write(command));
    switch (command.thread()) {
      case CONSUMER -> effects.addAll(consumerThread(state, command, context));
      case BRAND -> effects.addAll(brandThread(command, context));
      case INTERNAL -> effects.addAll(mentions(command, context));
    }
    return Verdict.accepted(effects);
  }

  /** Whoever writes needs not be told of it. */
  private static List<Effect> mentions(CaseCommand.WriteMessage command, CaseContext context) {
    return command.mentioned().stream()
        .filter(person -> !person.value().equals(context.actor().id()))
        .<Effect>map(Effect.Mention::new)
        .toList();
  }

  private static List<Effect> consumerThread(
      CaseState state, CaseCommand.WriteMessage command, CaseContext context) {
    var steps = new PromiseSteps(state, context);
    if (context.actor().kind() == ActorKind.CONSUMER) {
      return consumerWrote(state, steps, context);
    }
    var effects = new ArrayList<Effect>();
    if (isByAPerson(command, context)) {
      effects.addAll(steps.end(PromiseKind.REPLY, PromiseState.KEPT));
    }
    if (isByAPerson(command, context) && command.channel() == MessageChannel.PHONE) {
      // What was said on the phone is written down here: the call was made.
      effects.addAll(steps.end(PromiseKind.CALL_BACK, PromiseState.KEPT));
    }
    effects.add(
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.MESSAGE_FROM_HOUSE).saying(command.words().text())));
    return effects;
  }

  /**
   * Whether somebody of the house speaks. A clock or a program that answers by itself keeps no
   * promise of ours: whoever asked waits for a person.
   */
  private static boolean isByAPerson(CaseCommand.WriteMessage command, CaseContext context) {
    return switch (context.actor().kind()) {
      case STAFF, API_KEY -> command.channel() != MessageChannel.AUTOMATIC;
      case CONSUMER, BRAND_CONTACT, PROVIDER, SYSTEM -> false;
    };
  }

  private static List<Effect> consumerWrote(
      CaseState state, PromiseSteps steps, CaseContext context) {
    if (state.status() == CaseStatus.CLOSED) {
      // What a consumer says is always taken, whoever holds the pieces now.
      return ReopenCaseHandler.effects(state, context, Effect.IfTaken.GO_ON);
    }
    if (state.open(PromiseKind.REPLY).isPresent()) {
      return List.of();
    }
    return List.of(new Effect.MakePromise(steps.make(PromiseKind.REPLY, "consumer_wrote")));
  }

  private static List<Effect> brandThread(CaseCommand.WriteMessage command, CaseContext context) {
    if (context.actor().kind() == ActorKind.BRAND_CONTACT) {
      return List.of();
    }
    return List.of(
        new Effect.Tell(
            Notice.of(Notice.Kind.BRAND_REPLY, Party.BRAND).saying(command.words().text())));
  }
}
