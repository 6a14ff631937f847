package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import java.util.List;

/** Words that come with a command of the consumer: whatever becomes of it, they are kept. */
final class ConsumerWords {
  private ConsumerWords() {}

  static List<Effect> kept(CaseState state, String words) {
    if (words.isBlank()) {
      return List.of();
    }
    var signed = new CaseCommand.Words(words, "", state.head().language());
    return List.of(
        new Effect.Write(
            new CaseCommand.WriteMessage(
                state.id(), ThreadKind.CONSUMER, MessageChannel.PAGE, signed)));
  }
}
