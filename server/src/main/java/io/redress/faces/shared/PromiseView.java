package io.redress.faces.shared;

import java.time.Instant;

/**
 * A promise as one line: mark, word, date, time left.
 *
 * @param subject what was promised, in words; empty where the text around it says so
 * @param grain whether the day alone was promised, or the hour
 * @param note replaces the time left; may be empty
 */
public record PromiseView(State state, String subject, Instant due, Grain grain, String note) {

  /** How it stands with a promise. */
  public enum State {
    OPEN,
    RISK,
    KEPT,
    MOVED,
    BROKEN,
    VOID
  }

  /** How exactly it was promised. */
  public enum Grain {
    DAY,
    HOUR
  }

  /** A promise whose subject the text around it names. */
  public static PromiseView of(State state, Instant due, Grain grain) {
    return new PromiseView(state, "", due, grain, "");
  }

  /** A promise that says itself what was promised. */
  public static PromiseView about(String subject, State state, Instant due, Grain grain) {
    return new PromiseView(state, subject, due, grain, "");
  }

  /** The value of {@code data-state}; a promise at risk is shown to staff only. */
  public String mark(Page page) {
    return switch (shown(page)) {
      case OPEN -> "open";
      case RISK -> "risk";
      case KEPT -> "kept";
      case MOVED -> "moved";
      case BROKEN -> "broken";
      case VOID -> "void";
    };
  }

  /** The word of the state. */
  public String word(Page page) {
    var staff = page.isForStaff() && state == State.BROKEN;
    return page.say(staff ? "promise.state.slipped" : "promise.state." + mark(page));
  }

  /** What was promised, by when. */
  public String text(Page page) {
    var by = grain == Grain.DAY ? page.dates().by(page.dates().dayOf(due)) : page.dates().by(due);
    if (!subject.isEmpty()) {
      return page.say("promise.subject.by", "subject", subject, "by", by);
    }
    return state == State.KEPT ? page.say("promise.was", "by", by) : by;
  }

  /** The time left, or the note in its place; empty for what is over. */
  public String left(Page page) {
    if (!note.isEmpty()) {
      return note;
    }
    return switch (state) {
      case OPEN, RISK, MOVED ->
          page.isForStaff() ? page.timeLeft().exactly(due) : page.timeLeft().simply(due);
      case BROKEN -> page.isForStaff() ? page.timeLeft().exactly(due) : "";
      case KEPT, VOID -> "";
    };
  }

  private State shown(Page page) {
    return state == State.RISK && !page.isForStaff() ? State.OPEN : state;
  }
}
