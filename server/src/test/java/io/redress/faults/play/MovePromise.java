package io.redress.faults.play;

import java.time.Duration;
import java.time.Instant;

/** A promise of ours gets a new date, and the consumer is told why. */
final class MovePromise implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("move_promise") && !scene.all("/promises", "/state", "open").isEmpty();
  }

  @Override
  public void take(Scene scene) {
    var promise = scene.any(scene.all("/promises", "/state", "open"));
    var later =
        Instant.parse(promise.at("/dueAt").asString())
            .plus(Duration.ofHours(1 + scene.random().nextInt(48)));
    var _ =
        scene.perform(
            "move_promise",
            "{\"promise\": \"%s\", \"dueAt\": \"%s\", \"words\": \"%s\"}"
                .formatted(promise.at("/id").asString(), later, scene.words("Snow.")));
  }

  @Override
  public int weight() {
    return 2;
  }
}
