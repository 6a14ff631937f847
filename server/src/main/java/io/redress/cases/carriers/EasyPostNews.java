package io.redress.cases.carriers;

import io.redress.goods.carriers.EasyPostEvents;
import io.redress.goods.tracking.TrackingSource;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what EasyPost tells by itself: each event once, each scan once. */
@Service
public class EasyPostNews {
  private final EasyPostEvents events;
  private final ParcelNews parcels;

  EasyPostNews(EasyPostEvents events, ParcelNews parcels) {
    this.events = events;
    this.parcels = parcels;
  }

  /**
   * Takes an event; the same one again changes nothing. The problem NOT_SIGNED_IN does not say what
   * is wrong: whoever signs knows it.
   */
  @Transactional
  public void take(byte[] body, String signature, Instant now) {
    var told =
        events
            .read(body, signature)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_SIGNED_IN, "This was not taken."));
    if (events.take(told, now)) {
      var _ = parcels.take(told.news(), TrackingSource.HOOK, Actor.PROVIDER);
    }
  }
}
