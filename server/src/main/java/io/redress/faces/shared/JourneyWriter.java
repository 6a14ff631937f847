package io.redress.faces.shared;

import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingNews;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the way of a parcel in plain words; what the carrier itself wrote stands below them. */
public record JourneyWriter(Page page) {
  /** For the consumer: the oldest first, with the places. */
  public ThreadView told(TrackingJourney journey) {
    return new ThreadView(
        journey.news().stream().map(each -> event(each, List.of(each.place()))).toList());
  }

  /** For staff: the newest first, with what the carrier wrote. */
  public ThreadView whole(TrackingJourney journey) {
    var events = new ArrayList<EventView>();
    for (var each : journey.news()) {
      events.addFirst(event(each, List.of(each.place(), each.words())));
    }
    return new ThreadView(events);
  }

  /** What counts now; nothing while nothing was told. */
  public String standing(TrackingJourney journey) {
    return journey
        .standing()
        .map(each -> page.say("tracking.kind." + Codes.of(each.kind())))
        .orElseGet(() -> page.say("tracking.none"));
  }

  private EventView event(TrackingNews news, List<String> lines) {
    return EventView.done(news.at(), page.say("tracking.kind." + Codes.of(news.kind())))
        .saying(lines.stream().flatMap(JourneyWriter::said).toList());
  }

  private static Stream<String> said(String line) {
    return line.isEmpty() ? Stream.empty() : Stream.of(line);
  }
}
