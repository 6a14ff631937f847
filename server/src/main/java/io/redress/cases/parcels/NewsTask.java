package io.redress.cases.parcels;

import io.redress.goods.parcels.Tracking;
import io.redress.platform.outbox.OutboxTask;
import java.time.Instant;
import java.util.Locale;

/**
 * The task that looks into what a carrier has told of a number; done twice it changes nothing. It
 * is asked for when something was told and when a parcel gets its number, whichever comes last.
 */
public final class NewsTask {
  /** Its kind; its subject is carrier and number. */
  public static final String KIND = "carrier.news";

  private static final char BETWEEN = ' ';

  private NewsTask() {}

  /**
   * The task for a number.
   *
   * @param occurrence why it is asked for; the same is looked into once
   */
  public static OutboxTask of(Tracking tracking, String occurrence, Instant now) {
    // What carriers tell is kept under their names in small letters.
    var subject = tracking.carrier().toLowerCase(Locale.ROOT) + BETWEEN + tracking.number();
    return new OutboxTask(KIND, subject, occurrence, "{}", now);
  }

  /** Of which number a task is; a carrier may be written with blanks, a number is not. */
  public static Tracking tracking(OutboxTask task) {
    var end = task.subject().lastIndexOf(BETWEEN);
    return new Tracking(task.subject().substring(0, end), task.subject().substring(end + 1));
  }
}
