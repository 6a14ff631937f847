package io.redress.faces.shared;

import java.time.Instant;

/**
 * One thing that is owed to somebody: until when, what, the last word, who holds it, the next step.
 *
 * @param what who and what, as one line
 * @param about number, goods, place
 * @param said the last word; may be empty
 * @param pick the value that chooses it for something done to several at once
 */
public record QueueRowView(
    PromiseView.State state,
    Instant due,
    PictureView picture,
    String what,
    String about,
    String said,
    FactView with,
    LinkView next,
    String pick) {

  /** The value of {@code data-state}; empty while nobody needs to hurry. */
  public String mark() {
    return switch (state) {
      case BROKEN -> "broken";
      case RISK -> "risk";
      case OPEN, KEPT, MOVED, VOID -> "";
    };
  }

  /** The due time in words: the hour today, the day otherwise. */
  public String dueText(Page page) {
    return page.dates().dayOf(due).equals(page.words().reader().today())
        ? page.dates().time(due)
        : page.dates().moment(due);
  }
}
