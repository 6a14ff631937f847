package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.orders.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The body of a command as it is sent. Everything is text here so that all that cannot be read is
 * told at once.
 */
sealed interface CommandRequest
    permits BrandRequests, DecisionRequests, FulfilmentRequests, ProgressRequests, TalkRequests {
  /** Most characters that one field of words may hold. */
  int MOST_WORDS = 4_000;

  /** The command; a problem with everything that is wrong with its body. */
  CaseCommand read(CommandReading reading);

  /** As whom the command is done: the house, unless the body says otherwise. */
  default Speaker speaker(Fields fields) {
    return Speaker.HOUSE;
  }

  /** Words that must be there. */
  static String words(CommandReading reading, String path, @Nullable String value) {
    var words = reading.fields().words(path, value, MOST_WORDS);
    if (words.isEmpty()) {
      reading.fields().wrong(path, "", "is missing", "Send it.");
    }
    return words.orElse("");
  }
}
