package io.redress.faults.play;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Somebody of the house promises an answer, a call or another look, in words of their own. */
final class MakePromise implements Step {
  private static final List<String> KINDS = List.of("reply", "call_back", "look_again");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("make_promise");
  }

  @Override
  public void take(Scene scene) {
    var made =
        scene.all("/promises").stream()
            .map(each -> Instant.parse(each.at("/madeAt").asString()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    var due = made.plus(Duration.ofHours(12 + scene.random().nextInt(60)));
    var _ =
        scene.perform(
            "make_promise",
            "{\"kind\": \"%s\", \"dueAt\": \"%s\", \"words\": \"%s\"}"
                .formatted(scene.any(KINDS), due, scene.words("As we said.")));
  }

  @Override
  public int weight() {
    return 2;
  }
}
