package io.redress.rulebook.releases;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.releases.RuleRelease.Publication;
import io.redress.rulebook.store.HouseReleaseStore;
import io.redress.rulebook.store.RuleReleaseStore;
import io.redress.rulebook.text.HouseTerms;
import io.redress.rulebook.text.RuleArchive;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RuleReleaseId;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks rule files and writes when they count; whatever is wrong, what is in force stays so.
 *
 * <p>Everything is checked first, and written only if nobody published meanwhile: what was right
 * beside the releases of before need not be right beside those of now.
 */
@Component
class Publishing {
  private static final Duration MOST_AHEAD = Duration.ofDays(3650);
  private static final String NAME = "\\P{Cntrl}{1,80}";

  private final RuleReleaseStore releases;
  private final HouseReleaseStore houseReleases;
  private final RulesInForce inForce;
  private final RuleShelf shelf;
  private final Surroundings around;

  Publishing(
      RuleReleaseStore releases,
      HouseReleaseStore houseReleases,
      RulesInForce inForce,
      RuleShelf shelf,
      Surroundings around) {
    this.releases = releases;
    this.houseReleases = houseReleases;
    this.inForce = inForce;
    this.shelf = shelf;
    this.around = around;
  }

  /** Where and when it is published. */
  @Component("surroundingsOfPublishing")
  record Surroundings(
      TransactionTemplate transaction, EveryMerchant houses, NewIds ids, Clock clock) {}

  RuleRelease publish(NewRelease wanted) {
    var release = release(wanted, Layer.INSTALLATION);
    var seen = changes();
    requireNoOwnTerms(Rulebook.of(wanted.files()));
    around.houses().each(house -> requireFit(house.slug(), wanted.files(), release.from()));
    write(
        seen,
        release,
        now -> {
          releases.keepLater(release.digest(), wanted.files(), now);
          releases.insert(release);
        });
    return release;
  }

  RuleRelease publishForHouse(NewRelease wanted) {
    return publishForHouse(wanted, Optional.empty());
  }

  /**
   * Publishes terms of a house.
   *
   * @param madeOf the terms that these were made of; a conflict when others count by then
   */
  RuleRelease publishForHouse(NewRelease wanted, Optional<TermsOfHouse> madeOf) {
    var release = release(wanted, Layer.HOUSE);
    var seen = changes();
    if (madeOf.filter(before -> !before.equals(ownTerms(release.from()))).isPresent()) {
      throw Problem.of(
          ProblemCode.CONFLICT, "Somebody else published just now; look at the terms again.");
    }
    check(wanted.files(), release.from());
    write(seen, release, now -> houseReleases.insert(release, wanted.files()));
    return release;
  }

  /** Reads terms of a house beside the rules that count then or later, as publishing them does. */
  void check(RuleFileSet terms, Instant from) {
    for (var ruleSet : ruleSetsFrom(from)) {
      var _ = Rulebook.of(shelf.files(ruleSet).orElseThrow(), terms);
    }
  }

  /** The terms of the house in scope that would count at this instant, and what would follow. */
  TermsOfHouse ownTerms(Instant at) {
    var timetable = inForce.house(around.clock().instant());
    var files = timetable.at(at).flatMap(each -> shelf.houseFiles(each.digest()));
    return new TermsOfHouse(
        files.orElseGet(() -> new RuleFileSet(Map.of())), timetable.after(at).stream().findFirst());
  }

  /** The earliest instant from which rules may count that are published now. */
  Instant soonest() {
    return around.clock().instant().truncatedTo(ChronoUnit.MILLIS).plus(RulesInForce.NOTICE);
  }

  void withdraw(RuleReleaseId id, Layer layer) {
    var now = around.clock().instant();
    var timetable =
        switch (layer) {
          case INSTALLATION -> inForce.installation(now);
          case HOUSE -> inForce.house(now);
        };
    var release =
        timetable.releases().stream()
            .filter(each -> each.id().equals(id) && !each.isWithdrawn())
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The release"));
    if (release.from().isBefore(now.plus(RulesInForce.NOTICE))) {
      throw Problem.of(
          ProblemCode.REFUSED,
          "A release can be withdrawn until a minute before it is in force; publish another.");
    }
    around
        .transaction()
        .executeWithoutResult(
            status -> {
              var _ = releases.countChange();
              requireWithdrawn(
                  switch (layer) {
                    case INSTALLATION -> releases.withdraw(id, now);
                    case HOUSE -> houseReleases.withdraw(id, now);
                  });
              requireInTime(release);
            });
    inForce.forget();
  }

  private RuleRelease release(NewRelease wanted, Layer layer) {
    var now = around.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    var soonest = now.plus(RulesInForce.NOTICE);
    var from = wanted.from().orElse(soonest).truncatedTo(ChronoUnit.MILLIS);
    if (from.isBefore(soonest) || from.isAfter(now.plus(MOST_AHEAD))) {
      var reason = from.isBefore(soonest) ? "is too soon" : "is too far ahead";
      throw invalid("from", from.toString(), reason, "Send " + soonest + " or later.");
    }
    requireNames(wanted);
    return new RuleRelease(
        new RuleReleaseId(around.ids().next()),
        layer,
        wanted.files().digest(),
        wanted.name(),
        from,
        new Publication(now, wanted.by()),
        Optional.empty());
  }

  /** What a house has agreed with brands must go on to be readable beside the new rules. */
  private void requireFit(String house, RuleFileSet files, Instant from) {
    try {
      for (var terms : termsFrom(from)) {
        var _ = Rulebook.of(files, terms);
      }
    } catch (UnusableRules e) {
      throw Problem.of(
          ProblemCode.REFUSED,
          "The terms of the house %s would not fit: %s".formatted(house, e.getMessage()));
    }
  }

  private static void requireNames(NewRelease wanted) {
    if (!wanted.name().matches(NAME)) {
      throw invalid("name", wanted.name(), "does not fit", "Send 1 to 80 characters.");
    }
    for (var file : wanted.files().files().keySet()) {
      if (!RuleArchive.isName(file)) {
        throw invalid("files", file, "is no plain name of a file", "Send one such as terms.yaml.");
      }
    }
  }

  private static void requireNoOwnTerms(Rulebook rulebook) {
    rulebook.brandPolicyIds().stream()
        .filter(id -> id.startsWith(HouseTerms.PREFIX))
        .findFirst()
        .ifPresent(
            id -> {
              throw invalid("files", id, "begins like the terms of a house", "Choose another id.");
            });
  }

  /** Reads before anything is checked, so that whatever happens after is noticed. */
  private long changes() {
    var seen = releases.changes();
    inForce.refresh(around.clock().instant());
    return seen;
  }

  /** The terms of the house in scope that count then or later. */
  private Set<RuleFileSet> termsFrom(Instant from) {
    var now = around.clock().instant();
    var timetable = inForce.house(now);
    var found = new LinkedHashSet<RuleFileSet>();
    timetable.at(from).flatMap(each -> shelf.houseFiles(each.digest())).ifPresent(found::add);
    timetable.after(from).stream()
        .flatMap(each -> shelf.houseFiles(each.digest()).stream())
        .forEach(found::add);
    return found;
  }

  /** The rule sets of the installation that count then or later. */
  private Set<String> ruleSetsFrom(Instant from) {
    var timetable = inForce.installation(around.clock().instant());
    var found = new LinkedHashSet<String>();
    found.add(timetable.at(from).map(RuleRelease::digest).orElseGet(shelf::shippedDigest));
    timetable.after(from).forEach(each -> found.add(each.digest()));
    return found;
  }

  private void write(long seen, RuleRelease release, Consumer<Instant> work) {
    around
        .transaction()
        .executeWithoutResult(
            status -> {
              if (releases.countChange() != seen + 1) {
                throw Problem.of(
                    ProblemCode.CONFLICT, "Somebody else published just now; publish again.");
              }
              work.accept(release.publication().at());
              requireInTime(release);
            });
    inForce.forget();
  }

  /** A change that was held up for so long would be in force before every node knows of it. */
  private void requireInTime(RuleRelease release) {
    var latest = release.from().minus(RulesInForce.GOOD_FOR);
    if (around.clock().instant().isAfter(latest)) {
      throw Problem.of(
          ProblemCode.UNAVAILABLE, "It took too long to be written; publish it again.");
    }
  }

  private static void requireWithdrawn(boolean isWithdrawn) {
    if (!isWithdrawn) {
      throw Problem.of(ProblemCode.CONFLICT, "Somebody else withdrew it just now.");
    }
  }

  private static Problem invalid(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }
}
