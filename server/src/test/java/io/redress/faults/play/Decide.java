package io.redress.faults.play;

/** The rulebook is asked, mostly once. */
final class Decide implements Step {
  @Override
  public boolean isLikely(Scene scene) {
    return scene.allows("decide")
        && (!scene.at("/status").equals("decided") || scene.random().nextInt(20) == 0);
  }

  @Override
  public void take(Scene scene) {
    var _ = scene.perform("decide", "{}");
  }

  @Override
  public int weight() {
    return 16;
  }
}
