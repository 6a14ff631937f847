package io.redress.goods.papers;

import java.util.ArrayList;

/** Numbers of carriers as people read them aloud. */
public final class PlainNumber {
  private static final int GROUP = 4;

  private PlainNumber() {}

  /** The number in groups of four; one that has its own blanks or dashes stays as it is. */
  public static String inGroups(String number) {
    if (!number.chars().allMatch(Character::isLetterOrDigit)) {
      return number;
    }
    var groups = new ArrayList<String>();
    for (var from = 0; from < number.length(); from += GROUP) {
      groups.add(number.substring(from, Math.min(number.length(), from + GROUP)));
    }
    return String.join(" ", groups);
  }
}
