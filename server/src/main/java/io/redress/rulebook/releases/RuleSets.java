package io.redress.rulebook.releases;

import io.redress.rulebook.Rulebook;
import io.redress.rulebook.credit.CreditLaw;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.store.RuleReleaseStore;
import io.redress.rulebook.text.RuleDifference;
import io.redress.rulebook.text.RuleDifferences;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.shared.Problem;
import io.redress.shared.RuleReleaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sets of rules of this installation: which are in force, which were, which will be.
 *
 * <p>Law and terms of brands are the installation's; a house in scope adds terms of its own. Where
 * nothing was published, the rules that ship with the program count.
 */
@Service
public class RuleSets {
  private final RulesInForce inForce;
  private final RuleShelf shelf;
  private final Publishing publishing;
  private final RuleReleaseStore store;
  private final Clock clock;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  RuleSets(
      RulesInForce inForce,
      RuleShelf shelf,
      Publishing publishing,
      RuleReleaseStore store,
      Clock clock) {
    this.inForce = inForce;
    this.shelf = shelf;
    this.publishing = publishing;
    this.store = store;
    this.clock = clock;
  }

  /** How a release stands now. */
  public enum Standing {
    COMING,
    IN_FORCE,
    PAST,
    WITHDRAWN
  }

  /** A release, and how it stands now. */
  public record Listed(RuleRelease release, Standing standing) {}

  /**
   * The rules that count at this instant for the house in scope; usually without asking the
   * database. Take it once for what belongs together.
   *
   * <p>A problem (unavailable) when this node cannot read them: it must not decide by others.
   */
  public Rulebook inForce() {
    return inForce.at(clock.instant());
  }

  /**
   * What law says of credit now. Rules that were published before there were clauses on credit are
   * silent of it; then those of the program count, so that nobody has less than the law gives.
   */
  public CreditLaw creditLaw() {
    var published = inForce().creditLaw();
    return published.isSilent() ? shelf.rulebook(shelf.shippedDigest()).creditLaw() : published;
  }

  /** The rules of an earlier decision of the house in scope; empty when they were never kept. */
  @Transactional(readOnly = true)
  public Optional<Rulebook> rulebook(Rulebook.Version version) {
    var isThere =
        shelf.files(version.ruleSet()).isPresent()
            && (version.houseTerms().isEmpty() || houseFiles(version).isPresent());
    return isThere
        ? Optional.of(shelf.rulebook(version.ruleSet(), version.houseTerms()))
        : Optional.empty();
  }

  /**
   * Keeps the rules with what the running transaction writes, so that whoever decided by them can
   * be understood after an upgrade of the program. What is kept already costs nothing.
   */
  public void keep(Rulebook.Version version) {
    var digest = version.ruleSet();
    if (kept.contains(digest)) {
      return;
    }
    shelf
        .files(digest)
        .ifPresent(
            files -> {
              store.keepLater(digest, files, clock.instant());
              whenCommitted(() -> kept.add(digest));
            });
  }

  /** Asks what was published since, and reads what will be in force; a problem when it cannot. */
  public void readAhead() {
    var now = clock.instant();
    inForce.refresh(now);
    inForce.prepare(now);
  }

  /** The releases of the installation and of the house in scope, the latest first. */
  @Transactional(readOnly = true)
  public List<Listed> releases() {
    var now = clock.instant();
    var counting =
        Stream.of(inForce.installation(now), inForce.house(now))
            .flatMap(timetable -> timetable.at(now).stream())
            .map(RuleRelease::id)
            .toList();
    return Stream.of(inForce.installation(now), inForce.house(now))
        .flatMap(timetable -> timetable.releases().stream())
        .sorted(RuleRelease.BY_TIME.reversed())
        .map(
            release -> {
              var standing =
                  counting.contains(release.id())
                      ? Standing.IN_FORCE
                      : release.from().isAfter(now) ? Standing.COMING : Standing.PAST;
              return new Listed(release, release.isWithdrawn() ? Standing.WITHDRAWN : standing);
            })
        .toList();
  }

  /** The releases of the installation, the latest first; without a house in scope. */
  @Transactional(readOnly = true)
  public List<RuleRelease> ofInstallation() {
    return inForce.installation(clock.instant()).releases().stream()
        .sorted(Comparator.comparing(RuleRelease::from).reversed())
        .toList();
  }

  /**
   * Publishes law and terms of brands for every house. Mistakes are {@link
   * io.redress.rulebook.text.RuleFiles.UnusableRules}, and what is in force stays in force; an
   * instant that is too soon or a name that does not fit is a problem.
   */
  public RuleRelease publish(NewRelease wanted) {
    return publishing.publish(wanted);
  }

  /** Publishes terms of brands for the house in scope alone; fails as {@link #publish} does. */
  public RuleRelease publishForHouse(NewRelease wanted) {
    return publishing.publishForHouse(wanted);
  }

  /**
   * Publishes terms for the house in scope that were made of others; fails as {@link #publish}
   * does, and with a conflict when others count by then. It may be part of a transaction.
   */
  public RuleRelease publishForHouse(NewRelease wanted, TermsOfHouse madeOf) {
    whenEnded(inForce::forget);
    return publishing.publishForHouse(wanted, Optional.of(madeOf));
  }

  /**
   * The terms of the house in scope that will count at this instant, as the database knows them
   * now; those that count soonest without an instant.
   */
  public TermsOfHouse ownTerms(Optional<Instant> at) {
    inForce.refresh(clock.instant());
    return publishing.ownTerms(at.orElseGet(publishing::soonest));
  }

  /**
   * Reads terms of the house in scope as publishing them would, and publishes nothing; mistakes are
   * {@link io.redress.rulebook.text.RuleFiles.UnusableRules}.
   */
  public void checkForHouse(RuleFileSet terms, Optional<Instant> from) {
    publishing.check(terms, from.orElseGet(publishing::soonest));
  }

  /** The rule files of the installation that count now. */
  public RuleFileSet installation() {
    return files(inForce.ruleSetAt(clock.instant()));
  }

  /** Takes back a release of the installation that does not count yet, a minute before at last. */
  public void withdraw(RuleReleaseId id) {
    publishing.withdraw(id, Layer.INSTALLATION);
  }

  /** Takes back a release of the house in scope that does not count yet. */
  public void withdrawForHouse(RuleReleaseId id) {
    publishing.withdraw(id, Layer.HOUSE);
  }

  /** What a release changes, rule by rule, against what stood before it in its layer. */
  @Transactional(readOnly = true)
  public List<RuleDifference> differences(RuleReleaseId id) {
    var now = clock.instant();
    var release =
        Stream.of(inForce.installation(now), inForce.house(now))
            .flatMap(timetable -> timetable.releases().stream())
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The release"));
    return switch (release.layer()) {
      case INSTALLATION -> {
        var before = inForce.installation(now).before(release).map(RuleRelease::digest);
        yield RuleDifferences.between(
            files(before.orElseGet(shelf::shippedDigest)), files(release.digest()));
      }
      case HOUSE -> {
        var before = inForce.house(now).before(release).flatMap(each -> terms(each.digest()));
        yield RuleDifferences.between(
            before.orElseGet(() -> new RuleFileSet(Map.of())),
            terms(release.digest()).orElseThrow(() -> Problem.notFound("The release")));
      }
    };
  }

  /** The rules that differ between those of an earlier decision and those that count now. */
  @Transactional(readOnly = true)
  public List<RuleDifference> differences(Rulebook.Version earlier) {
    var now = inForce().version();
    return Stream.concat(
            RuleDifferences.between(files(earlier.ruleSet()), files(now.ruleSet())).stream(),
            RuleDifferences.between(own(earlier), own(now)).stream())
        .toList();
  }

  private RuleFileSet files(String digest) {
    return shelf.files(digest).orElseGet(() -> new RuleFileSet(Map.of()));
  }

  private Optional<RuleFileSet> terms(String digest) {
    return shelf.houseFiles(digest);
  }

  private RuleFileSet own(Rulebook.Version version) {
    return houseFiles(version).orElseGet(() -> new RuleFileSet(Map.of()));
  }

  private Optional<RuleFileSet> houseFiles(Rulebook.Version version) {
    return version.houseTerms().isEmpty()
        ? Optional.empty()
        : shelf.houseFiles(version.houseTerms());
  }

  /** Also of a transaction that comes to nothing: what was read in it was never so. */
  private static void whenEnded(Runnable work) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              work.run();
            }
          });
    }
  }

  private static void whenCommitted(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
