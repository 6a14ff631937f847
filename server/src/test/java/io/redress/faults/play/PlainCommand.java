package io.redress.faults.play;

import java.util.function.Function;

/** A command whose body is told by the case alone. */
record PlainCommand(String command, int weight, Function<Scene, String> body) implements Step {
  static Step of(String command, int weight) {
    return new PlainCommand(command, weight, scene -> "{}");
  }

  /** One whose words are its own. */
  static Step withWords(String command, String field, int weight) {
    return new PlainCommand(
        command, weight, scene -> "{\"%s\": \"%s\"}".formatted(field, scene.words("So be it.")));
  }

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows(command);
  }

  @Override
  public void take(Scene scene) {
    var _ = scene.perform(command, body.apply(scene));
  }
}
