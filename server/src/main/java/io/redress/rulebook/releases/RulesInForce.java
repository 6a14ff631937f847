package io.redress.rulebook.releases;

import io.redress.platform.tenancy.Tenancy;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.domain.Timetable;
import io.redress.rulebook.store.HouseReleaseStore;
import io.redress.rulebook.store.RuleReleaseStore;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this node knows of the releases, and for how long it may rely on it.
 *
 * <p>A release comes into force {@link #NOTICE} after its publication at the earliest, and what a
 * node has read counts for {@link #GOOD_FOR}, which is shorter. So at the instant of a change each
 * node either knows of it or reads before it decides; a node that cannot read decides nothing.
 */
@Component
class RulesInForce {
  /** From a publication to the earliest instant at which it may count. */
  static final Duration NOTICE = Duration.ofSeconds(60);

  /** For how long a node relies on what it has read; half of the notice is left for clocks. */
  static final Duration GOOD_FOR = Duration.ofSeconds(30);

  private static final int MOST_HOUSES = 10_000;

  private final RuleReleaseStore releases;
  private final HouseReleaseStore houseReleases;
  private final RuleShelf shelf;
  private final Tenancy tenancy;
  private final Map<MerchantId, Read> houses = new ConcurrentHashMap<>();
  private volatile @Nullable Known known;

  RulesInForce(
      RuleReleaseStore releases,
      HouseReleaseStore houseReleases,
      RuleShelf shelf,
      Tenancy tenancy) {
    this.releases = releases;
    this.houseReleases = houseReleases;
    this.shelf = shelf;
    this.tenancy = tenancy;
  }

  /** What is known of the installation; {@code changes} says how much had happened by then. */
  private record Known(Instant readAt, Read installation) {
    boolean isGoodAt(Instant now) {
      return Duration.between(readAt, now).abs().compareTo(GOOD_FOR) < 0;
    }
  }

  /** A timetable, and how many changes there had been when it was read. */
  private record Read(long changes, Timetable timetable) {}

  /** The rules that count at this instant for the house in scope. */
  Rulebook at(Instant now) {
    var knowledge = knowledge(now);
    var ruleSet = digest(knowledge.installation().timetable(), now, shelf.shippedDigest());
    return tenancy
        .current()
        .map(house -> houseTimetable(house, knowledge.installation().changes()))
        .map(timetable -> shelf.rulebook(ruleSet, digest(timetable, now, "")))
        .orElseGet(() -> shelf.rulebook(ruleSet));
  }

  /** When what is in force for every house. */
  Timetable installation(Instant now) {
    return knowledge(now).installation().timetable();
  }

  /** When what is in force for the house in scope; nothing without one. */
  Timetable house(Instant now) {
    var changes = knowledge(now).installation().changes();
    return tenancy
        .current()
        .map(house -> houseTimetable(house, changes))
        .orElseGet(() -> new Timetable(List.of()));
  }

  /** The digest of the rule set that counts at this instant for every house. */
  String ruleSetAt(Instant now) {
    return digest(installation(now), now, shelf.shippedDigest());
  }

  /** Reads what has happened since, whether or not what is known is still good. */
  void refresh(Instant now) {
    var _ = read(now);
  }

  /** Forgets what is known, so that the next decision reads it. */
  void forget() {
    known = null;
    houses.clear();
  }

  /** Reads the rule sets that will count soon, so that no decision has to wait for them. */
  void prepare(Instant now) {
    for (var release : installation(now).after(now)) {
      var _ = shelf.rulebook(release.digest());
    }
  }

  private Known knowledge(Instant now) {
    var current = known;
    return current != null && current.isGoodAt(now) ? current : read(now);
  }

  /** The time is that before the question: an answer is never taken for younger than it is. */
  private Known read(Instant now) {
    var before = known;
    var changes = releases.changes();
    var installation =
        before != null && before.installation().changes() == changes
            ? before.installation()
            : new Read(changes, new Timetable(releases.all()));
    var fresh = new Known(now, installation);
    known = fresh;
    return fresh;
  }

  private Timetable houseTimetable(MerchantId house, long changes) {
    var current = houses.get(house);
    if (current != null && current.changes() == changes) {
      return current.timetable();
    }
    var fresh = new Read(changes, new Timetable(houseReleases.all()));
    if (houses.size() >= MOST_HOUSES) {
      houses.clear();
    }
    houses.put(house, fresh);
    return fresh.timetable();
  }

  private static String digest(Timetable timetable, Instant now, String otherwise) {
    return timetable.at(now).map(RuleRelease::digest).orElse(otherwise);
  }
}
