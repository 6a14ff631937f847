package io.redress.faces.paper;

import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import java.time.Instant;

/** Days and promises as a paper names them: in full, since "today" is over when it is read. */
public record PaperWords(Page page) {
  /** Whether the paper is read from right to left. */
  public boolean isRightToLeft() {
    return page.words().reader().isRightToLeft();
  }

  /** Day with year, and time. */
  public String moment(Instant moment) {
    return page.say("paper.moment", "day", day(moment), "time", page.dates().time(moment));
  }

  /** How it stands with a promise, what it is about, and by when. */
  public String promise(PromiseView promise) {
    return page.say("paper.promise", "word", promise.word(page), "text", text(promise));
  }

  /** What is promised by when. */
  public String text(PromiseView promise) {
    return promise.subject().isEmpty()
        ? by(promise)
        : page.say("promise.subject.by", "subject", promise.subject(), "by", by(promise));
  }

  private String by(PromiseView promise) {
    var due = promise.due();
    return promise.grain() == Grain.DAY
        ? page.say("date.by.day", "day", day(due))
        : page.say("date.by.moment", "day", day(due), "time", page.dates().time(due));
  }

  private String day(Instant moment) {
    return page.dates().withYear(page.dates().dayOf(moment));
  }
}
