package io.redress.faults.play;

import java.util.List;

/** The brand's contact says yes, no, or wants to know more. */
final class BrandAnswers implements Step {
  private static final List<String> ANSWERS = List.of("approved", "declined", "asked");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("record_brand_answer");
  }

  @Override
  public void take(Scene scene) {
    var _ =
        scene.perform(
            "record_brand_answer",
            "{\"answer\": \"%s\", \"words\": \"%s\", \"answeredBy\": \"Ana\"}"
                .formatted(scene.any(ANSWERS), scene.words("So we see it.")));
  }

  @Override
  public int weight() {
    return 8;
  }
}
