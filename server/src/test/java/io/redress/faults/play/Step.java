package io.redress.faults.play;

/** One kind of thing that somebody may do about a case; stateless. */
public interface Step {
  /** Whether anybody would think of it now; it may be refused all the same. */
  boolean isLikely(Scene scene);

  /** Does it over HTTP and notes what was acknowledged. */
  void take(Scene scene);

  /** How often it is taken against others; what leads on counts more than talk. */
  default int weight() {
    return 4;
  }
}
