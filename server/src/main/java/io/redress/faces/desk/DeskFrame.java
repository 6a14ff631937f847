package io.redress.faces.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of the desk.
 *
 * @param home address of the desk, without a slash at the end
 * @param room the room the page belongs to
 * @param person who is signed in
 * @param rooms the rooms this person may enter
 * @param live address of the stream of events; empty when the page does not change by itself
 */
public record DeskFrame(String home, Room room, String person, List<Room> rooms, String live) {
  private static final int MOST_INITIALS = 2;

  public DeskFrame {
    rooms = List.copyOf(rooms);
  }

  /** The entries to the rooms for work with cases. */
  public List<Room> work() {
    return rooms.stream()
        .filter(Room::isOfWork)
        .filter(each -> each.entry() == each || !rooms.contains(each.entry()))
        .toList();
  }

  /** The rooms behind an entry, itself among them. */
  public List<Room> behind(Room entry) {
    return rooms.stream().filter(each -> each == entry || each.entry() == entry).toList();
  }

  /** The key of an entry's name: that of all rooms behind it where there are several. */
  public String label(Room entry) {
    return behind(entry).size() > 1 ? "desk.nav.goods" : entry.label();
  }

  /** The rooms that share an entry with this one; empty where it stands for itself. */
  public List<Room> beside() {
    var all = behind(room.entry());
    return all.size() > 1 && all.contains(room) ? all : List.of();
  }

  /** What a screen reader is told of an entry: that the page is its own, or in a room behind it. */
  public @Nullable String current(Room entry) {
    if (entry == room) {
      return "page";
    }
    return behind(entry).contains(room) ? "true" : null;
  }

  /** The rooms for what is the person's own, and the house's. */
  public List<Room> own() {
    return rooms.stream().filter(each -> !each.isOfWork()).toList();
  }

  /** Whether letters, and the links in them, are this person's business. */
  public boolean isForLetters() {
    return rooms.contains(Room.OUTBOX);
  }

  /** Whether the person asks brands, and chooses what they are told. */
  public boolean isForBrands() {
    return rooms.contains(Room.OUTBOX);
  }

  /** Whether the person reads what is owed to the house. */
  public boolean isForMoney() {
    return rooms.contains(Room.MONEY);
  }

  /** The address of a page of the desk; the path begins with a slash. */
  public String at(String path) {
    return home + path;
  }

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
