package io.redress.faults.play;

import java.util.List;

/** Somebody says something, in a thread that is theirs. */
final class WriteMessage implements Step {
  private static final List<String> VOICES =
      List.of(
          "\"thread\": \"consumer\", \"authorName\": \"Mei\"",
          "\"thread\": \"consumer\", \"by\": \"consumer\"",
          "\"thread\": \"internal\"");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("write_message");
  }

  @Override
  public void take(Scene scene) {
    var answer =
        scene.perform(
            "write_message",
            "{%s, \"words\": \"%s\"}"
                .formatted(scene.any(VOICES), scene.words("How is it going?")));
    if (answer.isDone()) {
      scene.courier().notebook().said(scene.mark());
    }
  }
}
