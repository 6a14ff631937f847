package io.redress.cases.conduct;

import io.redress.conversation.Conversation;
import io.redress.conversation.NewMessage;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes words into the threads of a case; the chain keeps their digest and not the words. */
@Component
class ThreadWriter {
  private final Conversation conversation;

  ThreadWriter(Conversation conversation) {
    this.conversation = conversation;
  }

  void write(Progress progress, NewMessage message) {
    var digest = conversation.write(message, progress.now());
    progress.record(
        "message_written",
        Map.of(
            "message", message.id().toString(),
            "thread", message.thread().name().toLowerCase(Locale.ROOT),
            "digest", HexFormat.of().formatHex(digest)));
  }
}
