package io.redress.goods.carriers;

import static io.redress.goods.carriers.EasyPostBooks.text;

import io.redress.goods.tracking.TrackingNews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What EasyPost tells the merchant in scope by signed events (<a
 * href="https://docs.easypost.com/docs/events">events</a>, read 2026-11); they come late, twice and
 * out of order.
 */
@Component
public class EasyPostEvents {
  /** A tracker with all its scans has some ten kilobytes. */
  public static final int MOST_BYTES = 512 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,120}");
  private static final String TRACKER = "tracker.";

  private final CarrierAccountStore store;
  private final EasyPostSeal seal;

  EasyPostEvents(CarrierAccountStore store, EasyPostSeal seal) {
    this.store = store;
    this.seal = seal;
  }

  /**
   * An event.
   *
   * @param news what it tells of a parcel; nothing when it is about something else
   */
  public record Told(String id, List<TrackingNews> news) {
    public Told {
      news = List.copyOf(news);
    }
  }

  /** What an event tells; empty when the account did not sign it. */
  public Optional<Told> read(byte[] body, String signature) {
    return seal.keys()
        .filter(keys -> body.length <= MOST_BYTES)
        .filter(keys -> EasyPostSignature.isGood(body, signature, keys.webhookSecret()))
        .flatMap(keys -> parsed(body));
  }

  /** Notes that an event was taken; false when it was before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(Told told, Instant now) {
    return store.take(EasyPostCarrier.CODE, told.id(), now);
  }

  private static Optional<Told> parsed(byte[] body) {
    try {
      var event = JSON.readTree(body);
      return Optional.of(new Told(text(event, "id"), news(event)))
          .filter(each -> ID.matcher(each.id()).matches());
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static List<TrackingNews> news(JsonNode event) {
    return text(event, "description").startsWith(TRACKER)
        ? EasyPostTracker.news(event.path("result"))
        : List.of();
  }
}
