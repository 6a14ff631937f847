package io.redress.faults.play;

import java.util.List;

/** The brand's contact says yes, yes under terms, no, or wants to know more. */
final class BrandAnswers implements Step {
  private static final List<String> ANSWERS =
      List.of("approved", "approved_in_part", "declined", "asked");

  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("record_brand_answer");
  }

  @Override
  public void take(Scene scene) {
    var answer = scene.any(ANSWERS);
    var terms = answer.equals("approved_in_part") ? "\"terms\": \"Half each.\", " : "";
    var _ =
        scene.perform(
            "record_brand_answer",
            "{\"answer\": \"%s\", %s\"words\": \"%s\", \"answeredBy\": \"Ana\"}"
                .formatted(answer, terms, scene.words("So we see it.")));
  }

  @Override
  public int weight() {
    return 8;
  }
}
