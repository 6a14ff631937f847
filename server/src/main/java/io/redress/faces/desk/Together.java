package io.redress.faces.desk;

import io.redress.cases.lists.WorkQueue;
import io.redress.faces.shared.Codes;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to be done to several cases of the queue, as far as it is chosen.
 *
 * @param picks the chosen cases; one more than {@value WorkQueue#MOST_NAMED} where there are more
 * @param owner who they are handed to
 * @param date the day that is promised, as it was written
 * @param time the hour of that day, as it was written
 * @param words to the consumers; of another look, to the house
 */
record Together(
    List<Pick> picks, Optional<Kind> kind, String owner, String date, String time, String words) {
  static final String CASE = "case";
  static final String KIND = "kind";
  static final String OWNER = "owner";
  static final String DATE = "date";
  static final String TIME = "time";
  static final String WORDS = "words";

  /** What can be done to several cases at once. */
  enum Kind {
    HAND_OVER(Deed.HAND_OVER),
    MOVE_PROMISE(Deed.MOVE_PROMISE),
    LOOK_AGAIN(Deed.MAKE_PROMISE);

    private final Deed deed;

    Kind(Deed deed) {
      this.deed = deed;
    }

    /** What it is to each of them. */
    Deed deed() {
      return deed;
    }
  }

  /** A case as it was read when it was chosen. */
  record Pick(CaseId id, int version) {
    private static final String SEPARATOR = ".";

    /** How it travels in a form. */
    String text() {
      return id + SEPARATOR + version;
    }

    private static Optional<Pick> parse(String text) {
      var at = text.indexOf(SEPARATOR);
      try {
        return at < 0
            ? Optional.empty()
            : Optional.of(
                new Pick(
                    CaseId.parse(text.substring(0, at)), Integer.parseInt(text.substring(at + 1))));
      } catch (NumberFormatException | Problem unreadable) {
        return Optional.empty();
      }
    }
  }

  Together {
    picks = List.copyOf(picks);
  }

  static Together read(Map<String, List<String>> fields) {
    return new Together(
        fields.getOrDefault(CASE, List.of()).stream()
            .flatMap(text -> Pick.parse(text).stream())
            .distinct()
            .limit(WorkQueue.MOST_NAMED + 1)
            .toList(),
        Codes.parse(Kind.class, text(fields, KIND)),
        text(fields, OWNER),
        text(fields, DATE),
        text(fields, TIME),
        text(fields, WORDS));
  }

  /** What members of staff of this role may do to several cases. */
  static List<Kind> kinds(Visit visit) {
    return Arrays.stream(Kind.values())
        .filter(kind -> Permissions.may(visit.role(), kind.deed()))
        .toList();
  }

  /** Whether more are chosen than can be done at once. */
  boolean isTooMuch() {
    return picks.size() > WorkQueue.MOST_NAMED;
  }

  private static String text(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }
}
