package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import java.util.List;

/**
 * Words that come with a command, from the consumer or to them: they stand in the consumer's
 * thread, so that nobody has to find the letter that carried them.
 */
final class SpokenWords {
  private SpokenWords() {}

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
