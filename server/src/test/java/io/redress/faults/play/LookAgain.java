package io.redress.faults.play;

import java.util.Set;

/** Somebody else looks at what came other than it was sent; who saw it first is refused. */
final class LookAgain implements Step {
  private static final Set<String> DIFFERENT =
      Set.of("wrong_item", "short", "empty", "swap_suspected");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.at("/status").equals("disputed")
        && scene.all("/goods").stream()
            .anyMatch(each -> DIFFERENT.contains(each.at("/reception").asString()));
  }

  @Override
  public void take(Scene scene) {
    var path = "/api/v1/cases/" + scene.id() + "/differences";
    var open =
        scene
            .courier()
            .get(path)
            .json()
            .at("/differences")
            .valueStream()
            .filter(each -> each.at("/secondLook").asString("").isEmpty())
            .toList();
    if (open.isEmpty()) {
      scene.courier().notebook().tally("difference looked at already");
      return;
    }
    var isFirst = scene.random().nextInt(5) == 0;
    var who = isFirst ? scene.courier() : scene.crew().colleague();
    var look = scene.random().nextInt(4) == 0 ? "as_first_seen" : "as_expected";
    var wish =
        Wish.post(
            "second_look",
            "/api/v1/bench/differences/" + scene.any(open).at("/id").asString(),
            "{\"look\": \"%s\", \"words\": \"%s\"}".formatted(look, scene.words("I looked too.")));
    var answer = who.bring("s-" + scene.mark(), wish);
    var outcome = answer.isDone() ? "done" : answer.at("/code");
    scene.courier().notebook().tally("second_look " + outcome);
  }

  @Override
  public int weight() {
    return 16;
  }
}
