package io.redress.faces.shared;

/**
 * A code that scanners read, as a drawing in modules with the quiet zone around it.
 *
 * @param width in modules
 * @param height in modules
 * @param path the dark modules as an SVG path
 */
public record CodeDrawing(int width, int height, String path) {
  /** A dark stretch as a piece of the path. */
  static String dark(int x, int y, int wide, int high) {
    return "M" + x + " " + y + "h" + wide + "v" + high + "h-" + wide + "z";
  }

  /** It may hold a secret. */
  @Override
  public String toString() {
    return "CodeDrawing[…]";
  }
}
