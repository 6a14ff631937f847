package io.redress.faults.play;

import java.util.List;

/** The house asks the brand, by itself or together with others, and says what silence means. */
final class AskBrand implements Step {
  private static final List<String> LETTERS = List.of("own", "together");
  private static final List<String> SILENCES =
      List.of("wait_on", "go_ahead_at_own_cost", "escalate");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("ask_brand");
  }

  @Override
  public void take(Scene scene) {
    var _ =
        scene.perform(
            "ask_brand",
            """
            {"remedy": "refund", "question": "%s", "letter": "%s", "whenSilent": "%s",
             "override": "They know us."}
            """
                .formatted(scene.words("May it?"), scene.any(LETTERS), scene.any(SILENCES)));
  }

  @Override
  public int weight() {
    return 3;
  }
}
