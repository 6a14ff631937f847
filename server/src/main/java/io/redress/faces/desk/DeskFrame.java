package io.redress.faces.desk;

/**
 * What stands around every page of the desk.
 *
 * @param room the room the page belongs to
 * @param person who is signed in
 * @param live address of the stream of events; empty when the page does not change by itself
 */
public record DeskFrame(Room room, String person, String live) {
  private static final int MOST_INITIALS = 2;

  /** The first letters of the person's names; one character for names without spaces. */
  public String initials() {
    var letters = new StringBuilder();
    for (var part : person.strip().split("\\s+", -1)) {
      if (!part.isEmpty() && letters.length() < MOST_INITIALS) {
        letters.appendCodePoint(part.codePointAt(0));
      }
    }
    return letters.toString();
  }
}
