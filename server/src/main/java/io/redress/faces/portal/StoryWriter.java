package io.redress.faces.portal;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.EventView.When;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.ThreadView;
import io.redress.promises.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what happened and what comes next, oldest first, in the consumer's words: no internal note
 * and nothing of what house and brand said to each other.
 */
final class StoryWriter {
  private static final int MOST_QUOTED = 280;

  private final Page page;
  private final CaseView view;
  private final Told told;
  private final Commitments commitments;
  private final Set<Instant> boasted = new HashSet<>();

  StoryWriter(Page page, CaseView view) {
    this.page = page;
    this.view = view;
    this.told = new Told(page, view);
    this.commitments = new Commitments(view);
  }

  ThreadView write() {
    var events = new ArrayList<EventView>();
    view.conduct().events().forEach(event -> past(event).map(this::kept).ifPresent(events::add));
    var isFirst = true;
    for (var promise : open()) {
      events.add(future(promise, isFirst ? When.NOW : When.NEXT));
      isFirst = false;
    }
    return new ThreadView(events);
  }

  /** The promise that carries the case, then the others. */
  private List<Promise> open() {
    var carrying = commitments.carrying();
    return Stream.concat(
            carrying.stream(),
            commitments.open().stream().filter(each -> !carrying.equals(Optional.of(each))))
        .toList();
  }

  private EventView future(Promise promise, When when) {
    var text = told.say("portal.next." + Codes.of(promise.kind()));
    return new EventView(
        when, Optional.empty(), "", text, List.of(), Optional.of(commitments.view(promise, "")));
  }

  /** The promise that this event kept, said once for all events of one moment. */
  private EventView kept(EventView event) {
    var moment = event.at().orElseThrow();
    var kept = commitments.keptAt(moment);
    return kept.isEmpty() || event.promise().isPresent() || !boasted.add(moment)
        ? event
        : event.promised(commitments.view(kept.get(), ""));
  }

  private Optional<EventView> past(CaseEvent event) {
    return switch (event.kind()) {
      case "opened" -> Optional.of(opened(event));
      case "goods_received", "goods_doubted" -> Optional.of(goods(event));
      case "goods_confirmed" ->
          Optional.of(told(event, "bench.story." + event.payload().getOrDefault("look", "")));
      case "brand_asked", "brand_acknowledged", "brand_replied", "brand_appealed" ->
          Optional.of(done(event, event.kind()));
      case "refund_failed",
          "refund_held",
          "refund_goes_on",
          "refund_by_bank",
          "withdrawn",
          "set_aside",
          "reopened",
          "closed",
          "reminded",
          "declined",
          "remedy_performed",
          "decided" ->
          Optional.of(done(event, event.kind()));
      case "complaint_made", "complaint_answered", "merged_from", "split_from", "split_off" ->
          Optional.of(done(event, event.kind()));
      case "brand_answered" -> Optional.of(done(event, brandAnswer(event)));
      case "offered" -> Optional.of(done(event, "offered").saying(told.names(offeredAt(event))));
      case "offer_accepted" -> Optional.of(done(event, "offer_accepted").saying(agreed()));
      case "offer_declined" -> Optional.of(done(event, "offer_declined"));
      case "goods_inspected" -> Optional.of(done(event, inspection()));
      case "refund_released" -> Optional.of(done(event, "refund_released"));
      case "refund_settled" -> Optional.of(done(event, "refund_settled"));
      case "dispute_opened", "dispute_answered" -> appeal(event);
      case "goodwill_granted" -> goodwill(event);
      case "goodwill_performed" -> Optional.of(done(event, event.kind()));
      case "brand_silent", "brand_waited_for", "escalated" -> Optional.of(broken(event));
      default -> Optional.empty();
    };
  }

  /** What others ask of the house is not the consumer's to read here. */
  private Optional<EventView> appeal(CaseEvent event) {
    return "appeal".equals(event.payload().get("about"))
        ? Optional.of(done(event, event.kind()))
        : Optional.empty();
  }

  /** An exception is told by its offer; who asked for what within the house is not told at all. */
  private Optional<EventView> goodwill(CaseEvent event) {
    var id = event.payload().getOrDefault("goodwill", "");
    return view.conduct().goodwill().stream()
        .filter(each -> each.id().toString().equals(id) && each.gift().isGesture())
        .findFirst()
        .map(
            each ->
                done(event, each.isCompensation() ? "goodwill_sorry" : event.kind())
                    .saying(List.of(told.name(each.gift()))));
  }

  private EventView opened(CaseEvent event) {
    var isWithdrawal = "WITHDRAWAL".equals(event.payload().get("kind"));
    var text = done(event, isWithdrawal ? "withdrawal" : "opened");
    var words = view.head().words();
    return words.isBlank()
        ? text
        : text.saying(List.of(page.say("portal.case.quote", "words", shortened(words))));
  }

  private static String brandAnswer(CaseEvent event) {
    return switch (event.payload().getOrDefault("answer", "")) {
      case "approved" -> "brand_agreed";
      case "approved_in_part" -> "brand_agreed_in_part";
      case "asked" -> "brand_wants_to_know";
      default -> "brand_answered";
    };
  }

  private String inspection() {
    return told.deductions().isPositive() ? "goods_differ" : "goods_inspected";
  }

  private List<Resolution> offeredAt(CaseEvent event) {
    return view.conduct().resolutions().stream()
        .filter(each -> each.offeredAt().equals(event.at()))
        .toList();
  }

  private List<String> agreed() {
    return told.names(told.agreed());
  }

  private EventView broken(CaseEvent event) {
    var promise = commitments.byId(event.payload().getOrDefault("promise", ""));
    return new EventView(
        When.BROKEN,
        Optional.of(event.at()),
        "",
        told.say("portal.story." + event.kind()),
        List.of(page.say("portal.story.sorry")),
        promise.map(
            each -> commitments.view(each, told.say("portal.next." + Codes.of(each.kind())))));
  }

  private EventView done(CaseEvent event, String key) {
    return EventView.done(event.at(), told.say("portal.story." + key));
  }

  /** What came, in plain words that accuse nobody; they can be answered on the same page. */
  private EventView goods(CaseEvent event) {
    var outcome = event.payload().getOrDefault("outcome", "received");
    return switch (outcome) {
      case "received" -> done(event, "goods_received");
      case "in_transit" -> told(event, "bench.story.in_transit");
      default ->
          told(event, "bench.story." + outcome).saying(List.of(page.say("bench.story.answer")));
    };
  }

  private EventView told(CaseEvent event, String key) {
    return EventView.done(event.at(), told.say(key));
  }

  private static String shortened(String words) {
    var end =
        words.offsetByCodePoints(0, Math.min(MOST_QUOTED, words.codePointCount(0, words.length())));
    return end < words.length() ? words.substring(0, end) + "…" : words;
  }
}
