package io.redress.faces.bench;

/**
 * What stands around every page of the bench.
 *
 * @param home address of the bench, without a slash at the end
 * @param back where the arrow leads
 * @param person who is signed in
 * @param personId by which a browser tells whose what it keeps is
 */
public record BenchFrame(String home, String back, String person, String personId) {
  /** Where what was kept without a connection is sent. */
  public String sync() {
    return home + "/sync";
  }
}
