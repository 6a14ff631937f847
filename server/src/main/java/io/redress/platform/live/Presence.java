package io.redress.platform.live;

import io.redress.platform.live.Sighting.Doing;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who of the staff has the page of a case open, on whatever node, and who writes there.
 *
 * <p>It is known from what the pages say of themselves and forgotten when they fall silent; nothing
 * of it is kept anywhere else, so that a node that starts knows it after one {@link
 * Watcher#HEARTBEAT}.
 */
@Component
public class Presence {
  /** The part of a case's page that shows it. */
  public static final String PART = "presence";

  /** Three heartbeats: one that is late or lost makes nobody disappear. */
  static final Duration FORGOTTEN_AFTER = Watcher.HEARTBEAT.multipliedBy(3);

  /** Whoever goes on writing says so again before. */
  static final Duration WRITING_FOR = Duration.ofSeconds(20);

  private static final int MOST = 20_000;

  private final Map<Place, Seen> seen = new ConcurrentHashMap<>();
  private final ChangeSender sender;
  private final Clock clock;

  Presence(ChangeSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  /** Somebody at a case. */
  public record Person(StaffId id, boolean isWriting) {}

  private record Place(MerchantId merchant, CaseId caseId, UUID window) {}

  private record Seen(StaffId person, Doing doing, Instant until) {}

  /** Everybody who has the page of this case open, each once, in no order that means anything. */
  public List<Person> at(MerchantId merchant, CaseId caseId) {
    var now = clock.instant();
    var here =
        seen.entrySet().stream()
            .filter(each -> each.getKey().merchant().equals(merchant))
            .filter(each -> each.getKey().caseId().equals(caseId))
            .map(Map.Entry::getValue)
            .filter(each -> now.isBefore(each.until()))
            .collect(Collectors.groupingBy(Seen::person));
    return here.entrySet().stream()
        .map(
            each ->
                new Person(
                    each.getKey(),
                    each.getValue().stream().anyMatch(one -> one.doing() == Doing.WRITES)))
        .sorted(Comparator.comparing(each -> each.id().value()))
        .toList();
  }

  /** Tells everybody that this person writes into the case now; it fades by itself. */
  public void writes(MerchantId merchant, CaseId caseId, StaffId person) {
    tell(new Sighting(merchant, caseId, person.value(), person, Doing.WRITES));
  }

  /** Tells everybody that this person writes no more: the words were sent. */
  public void hasWritten(MerchantId merchant, CaseId caseId, StaffId person) {
    tell(new Sighting(merchant, caseId, person.value(), person, Doing.LEFT));
  }

  void tell(Sighting sighting) {
    sender.send(sighting.asLine());
  }

  /** Takes what a page said of itself; whether anybody sees anything else for it. */
  boolean hear(Sighting sighting) {
    var before = at(sighting.merchant(), sighting.caseId());
    var place = new Place(sighting.merchant(), sighting.caseId(), sighting.window());
    switch (sighting.doing()) {
      case LEFT -> seen.remove(place);
      case READS, WRITES -> {
        if (seen.size() < MOST || seen.containsKey(place)) {
          var isWriting = sighting.doing() == Doing.WRITES;
          var until = clock.instant().plus(isWriting ? WRITING_FOR : FORGOTTEN_AFTER);
          seen.put(place, new Seen(sighting.person(), sighting.doing(), until));
        }
      }
    }
    return !before.equals(at(sighting.merchant(), sighting.caseId()));
  }

  /** Forgets the pages that fell silent; the changes to tell of. */
  Set<Change> forgetSilent() {
    var now = clock.instant();
    var gone = new HashSet<Change>();
    seen.forEach(
        (place, each) -> {
          if (!now.isBefore(each.until()) && seen.remove(place, each)) {
            gone.add(new Change(place.merchant(), place.caseId(), PART));
          }
        });
    return gone;
  }
}
