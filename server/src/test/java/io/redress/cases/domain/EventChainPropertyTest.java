package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseEvent;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A chain of events shows every change of any row, and only that. */
class EventChainPropertyTest {
  private static final Instant START = Instant.parse("2026-06-15T08:00:00Z");
  private static final String AWKWARD = "a|b=c\\d\\p\\e 商店";

  private final long seed = Long.getLong("redress.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @RepeatedTest(50)
  void whenNothingIsTouched_thenItIsWhole() {
    var links = chain(1 + random.nextInt(12));

    assertThat(EventChain.isWhole(links, end(links))).as("seed " + seed).isTrue();
  }

  @RepeatedTest(200)
  void whenAnyFieldOfAnyEventIsTouched_thenItIsBroken() {
    var links = chain(1 + random.nextInt(12));
    var at = random.nextInt(links.size());
    var touched = new ArrayList<>(links);
    touched.set(at, touch(links.get(at), random.nextInt(8)));

    assertThat(EventChain.isWhole(touched, end(links))).as("seed %d at %d", seed, at).isFalse();
  }

  @RepeatedTest(50)
  void whenAnEventIsTakenOutAddedOrMoved_thenItIsBroken() {
    var links = chain(2 + random.nextInt(10));
    var without = new ArrayList<>(links);
    without.remove(random.nextInt(links.size()));
    var twice = new ArrayList<>(links);
    twice.add(links.getLast());
    var moved = new ArrayList<>(links);
    moved.add(0, moved.removeLast());

    assertThat(List.of(without, twice, moved))
        .as("seed " + seed)
        .noneMatch(changed -> EventChain.isWhole(changed, end(links)));
  }

  @RepeatedTest(50)
  void whenTheEndIsRewrittenWithFreshHashes_thenTheRowOfTheCaseShowsIt() {
    var links = chain(2 + random.nextInt(10));
    var shorter = links.subList(0, links.size() - 1);
    var forged =
        EventChain.link(
            shorter.getLast().hash(),
            new CaseEvent(links.size(), "forged", Actor.SYSTEM, Map.of(), START));
    var rewritten = new ArrayList<>(shorter);
    rewritten.add(forged);

    assertThat(EventChain.isWhole(rewritten, end(links))).isFalse();
    assertThat(EventChain.isWhole(shorter, end(links))).isFalse();
  }

  @Test
  void whenTwoPayloadsLookAlikeOnceJoined_thenTheirFormsDiffer() {
    var one = event(1, Map.of("a", "b|c=d"));
    var other = event(1, Map.of("a", "b", "c", "d"));
    var third = event(1, Map.of("a", "b\\pc\\ed"));

    assertThat(List.of(one, other, third))
        .extracting(EventChain::canonical)
        .doesNotHaveDuplicates();
  }

  private List<EventChain.Link> chain(int length) {
    var links = new ArrayList<EventChain.Link>();
    var previous = "";
    for (var number = 1; number <= length; number++) {
      var payload = new HashMap<String, String>();
      for (var i = random.nextInt(4); i >= 0; i--) {
        payload.put("k" + random.nextInt(9), AWKWARD.substring(random.nextInt(AWKWARD.length())));
      }
      var link = EventChain.link(previous, event(number, payload));
      links.add(link);
      previous = link.hash();
    }
    return links;
  }

  private CaseEvent event(int number, Map<String, String> payload) {
    return new CaseEvent(
        number,
        "moved",
        new Actor(ActorKind.STAFF, new UUID(1, 1)),
        payload,
        START.plusMillis(number));
  }

  private static CaseHead.Chain end(List<EventChain.Link> links) {
    return new CaseHead.Chain(links.size(), links.getLast().hash());
  }

  private static EventChain.Link touch(EventChain.Link link, int field) {
    var event = link.event();
    return switch (field) {
      case 0 ->
          with(
              link,
              new CaseEvent(
                  event.sequence() + 1, event.kind(), event.actor(), event.payload(), event.at()));
      case 1 ->
          with(
              link,
              new CaseEvent(
                  event.sequence(), "closed", event.actor(), event.payload(), event.at()));
      case 2 ->
          with(
              link,
              new CaseEvent(
                  event.sequence(), event.kind(), Actor.SYSTEM, event.payload(), event.at()));
      case 3 ->
          with(
              link,
              new CaseEvent(
                  event.sequence(),
                  event.kind(),
                  event.actor(),
                  Map.of("amount", "1"),
                  event.at()));
      case 4 ->
          with(
              link,
              new CaseEvent(
                  event.sequence(),
                  event.kind(),
                  event.actor(),
                  event.payload(),
                  event.at().plusMillis(1)));
      case 5 ->
          new EventChain.Link(event, link.canonical() + " ", link.previousHash(), link.hash());
      case 6 ->
          new EventChain.Link(event, link.canonical(), flipped(link.previousHash()), link.hash());
      default ->
          new EventChain.Link(event, link.canonical(), link.previousHash(), flipped(link.hash()));
    };
  }

  private static EventChain.Link with(EventChain.Link link, CaseEvent event) {
    return new EventChain.Link(event, link.canonical(), link.previousHash(), link.hash());
  }

  private static String flipped(String hash) {
    return hash.isEmpty() ? "00" : (hash.charAt(0) == '0' ? "1" : "0") + hash.substring(1);
  }
}
