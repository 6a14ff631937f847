package io.redress.evidence.domain;

/** Which way a camera was held: what turns its picture upright (EXIF 2.32, tag 0x0112). */
public enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  UPSIDE_DOWN_MIRRORED,
  TRANSPOSED,
  QUARTER_LEFT,
  TRANSVERSED,
  QUARTER_RIGHT;

  /** The orientation with this number (1 to 8); upright for any other. */
  public static Orientation ofNumber(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
  }

  /** Whether width and height change places when the picture is turned upright. */
  public boolean isSideways() {
    return switch (this) {
      case UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED -> false;
      case TRANSPOSED, QUARTER_LEFT, TRANSVERSED, QUARTER_RIGHT -> true;
    };
  }
}
