package io.redress.faults.play;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Offers what the rulebook finds possible, sometimes less than the law gives. */
final class OfferRemedies implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("offer_remedies");
  }

  @Override
  public void take(Scene scene) {
    var found = scene.courier().get("/api/v1/cases/" + scene.id() + "/decisions");
    var lines = scene.all("/lines");
    var decisions = found.json().at("/lines").valueStream().toList();
    var remedies =
        IntStream.range(0, Math.min(lines.size(), decisions.size()))
            .boxed()
            .flatMap(
                at ->
                    decisions
                        .get(at)
                        .at("/possible")
                        .valueStream()
                        .map(possible -> possible.at("/remedy").asString())
                        .filter(remedy -> !remedy.equals("price_reduction"))
                        .filter(remedy -> !remedy.equals("compensation"))
                        .map(remedy -> remedy(lines.get(at).at("/id").asString(), remedy)))
            .filter(each -> scene.random().nextInt(8) > 0)
            .collect(Collectors.joining(", "));
    var _ =
        scene.perform(
            "offer_remedies",
            "{\"remedies\": [%s], \"words\": \"%s\"}".formatted(remedies, scene.words("Gladly.")));
  }

  private static String remedy(String line, String remedy) {
    return "{\"line\": \"%s\", \"remedy\": \"%s\"}".formatted(line, remedy);
  }

  @Override
  public int weight() {
    return 12;
  }
}
