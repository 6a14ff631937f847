package io.redress.rulebook.releases;

import io.redress.platform.tenancy.Tenancy;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.store.HouseReleaseStore;
import io.redress.rulebook.store.RuleReleaseStore;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The rulebooks that this node has read, and where the files of others are.
 *
 * <p>What was kept must say what its digest says; files that somebody changed are not used.
 */
@Component
class RuleShelf {
  /** A read rulebook takes a few megabytes; most installations use one or two at a time. */
  private static final int MOST_READ = 24;

  private static final String NO_TERMS = "";

  private final RuleReleaseStore sets;
  private final HouseReleaseStore houses;
  private final Tenancy tenancy;
  private final RuleFileSet shipped = RuleFileSet.shipped();
  private final String shippedDigest = shipped.digest();
  private final Map<Key, Rulebook> read = new LinkedHashMap<>(MOST_READ, 0.75f, true);

  RuleShelf(RuleReleaseStore sets, HouseReleaseStore houses, Tenancy tenancy) {
    this.sets = sets;
    this.houses = houses;
    this.tenancy = tenancy;
  }

  /** The digests make it the same; the house makes it nobody else's. */
  private record Key(String ruleSet, String terms, Optional<MerchantId> house) {}

  /** The digest of the rules that ship with this program. */
  String shippedDigest() {
    return shippedDigest;
  }

  /** The rules of the installation alone. */
  Rulebook rulebook(String ruleSet) {
    return rulebook(ruleSet, NO_TERMS);
  }

  /**
   * The rules of the installation with those of the house in scope; a problem when this node cannot
   * read them, for then it must not decide at all.
   */
  Rulebook rulebook(String ruleSet, String terms) {
    var house = terms.isEmpty() ? Optional.<MerchantId>empty() : tenancy.current();
    var key = new Key(ruleSet, terms, house);
    var known = known(key);
    if (known.isPresent()) {
      return known.get();
    }
    var fresh = readNow(ruleSet, terms);
    synchronized (read) {
      read.put(key, fresh);
      if (read.size() > MOST_READ) {
        read.remove(read.keySet().iterator().next());
      }
    }
    return fresh;
  }

  private Optional<Rulebook> known(Key key) {
    synchronized (read) {
      return Optional.ofNullable(read.get(key));
    }
  }

  private Rulebook readNow(String ruleSet, String terms) {
    var files = files(ruleSet).orElseThrow(() -> unreadable(ruleSet, "its files are not kept"));
    try {
      return terms.isEmpty()
          ? Rulebook.of(files)
          : Rulebook.of(
              files,
              houseFiles(terms).orElseThrow(() -> unreadable(terms, "its files are not kept")));
    } catch (UnusableRules e) {
      throw unreadable(ruleSet, e.problems().getFirst());
    }
  }

  /** The files of a rule set, shipped or kept. */
  Optional<RuleFileSet> files(String ruleSet) {
    return ruleSet.equals(shippedDigest)
        ? Optional.of(shipped)
        : sets.files(ruleSet).map(files -> unchanged(ruleSet, files));
  }

  /** The files of terms of the house in scope. */
  Optional<RuleFileSet> houseFiles(String terms) {
    return houses.files(terms).map(files -> unchanged(terms, files));
  }

  private static RuleFileSet unchanged(String digest, RuleFileSet files) {
    if (!files.digest().equals(digest)) {
      throw unreadable(digest, "its files were changed after they were published");
    }
    return files;
  }

  private static Problem unreadable(String digest, String why) {
    return Problem.of(
        ProblemCode.UNAVAILABLE,
        "The rules %s cannot be read here: %s. Nothing is decided by others instead."
            .formatted(RuleFileSet.shortName(digest), why));
  }
}
