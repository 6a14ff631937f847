package io.redress.faces.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One knot of the thread: when, what, at most two lines more, and the promise that belongs to it.
 *
 * @param at when it happened; empty for what is still to come
 * @param by who or what did it, for the desk; may be empty
 * @param what a sentence with an actor
 */
public record EventView(
    When when,
    Optional<Instant> at,
    String by,
    String what,
    List<String> lines,
    Optional<PromiseView> promise) {
  public EventView {
    lines = List.copyOf(lines);
  }

  /** Where an event stands on the thread. */
  public enum When {
    DONE,
    /** Happened while the page is open; tinted for a moment. */
    ARRIVED,
    NOW,
    NEXT,
    BROKEN
  }

  /** What happened. */
  public static EventView done(Instant at, String what) {
    return new EventView(When.DONE, Optional.of(at), "", what, List.of(), Optional.empty());
  }

  /** What happens now, with what was promised about it. */
  public static EventView now(String what, PromiseView promise) {
    return new EventView(When.NOW, Optional.empty(), "", what, List.of(), Optional.of(promise));
  }

  /** What comes next, with what was promised about it. */
  public static EventView next(String what, PromiseView promise) {
    return new EventView(When.NEXT, Optional.empty(), "", what, List.of(), Optional.of(promise));
  }

  /** The same event with lines below it. */
  public EventView saying(List<String> more) {
    return new EventView(when, at, by, what, more, promise);
  }

  /** The same event with its promise. */
  public EventView promised(PromiseView made) {
    return new EventView(when, at, by, what, lines, Optional.of(made));
  }

  /** The same event with who did it. */
  public EventView by(String actor) {
    return new EventView(when, at, actor, what, lines, promise);
  }

  /** The value of {@code data-when}. */
  public String mark() {
    return switch (when) {
      case DONE, ARRIVED -> "done";
      case NOW -> "now";
      case NEXT -> "next";
      case BROKEN -> "broken";
    };
  }

  /** When, and on the desk by whom; empty for what is still to come. */
  public String whenText(Page page) {
    var moment = at.map(instant -> page.dates().moment(instant)).orElse("");
    return by.isEmpty() || moment.isEmpty()
        ? moment + by
        : page.say("thread.when.by", "when", moment, "by", by);
  }
}
