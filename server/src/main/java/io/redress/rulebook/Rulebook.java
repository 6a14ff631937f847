package io.redress.rulebook;

import io.redress.calendar.HolidayCalendars;
import io.redress.rulebook.credit.CreditLaw;
import io.redress.rulebook.domain.Engine;
import io.redress.rulebook.domain.Lawbook;
import io.redress.rulebook.text.HouseTerms;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleFiles;
import io.redress.rulebook.text.RuleSources;
import java.nio.file.Path;
import java.util.Set;

/**
 * All rules in force, loaded once: statutes, brand terms and the way they stand to each other.
 *
 * <p>Immutable and safe for many threads.
 */
public final class Rulebook {
  private final Version version;
  private final Lawbook lawbook;
  private final Engine engine;

  private Rulebook(Version version, Lawbook lawbook) {
    this.version = version;
    this.lawbook = lawbook;
    this.engine = new Engine(lawbook, new HolidayCalendars()::of);
  }

  /**
   * By what a decision was made, so that it can be made again.
   *
   * @param ruleSet digest of the rule files
   * @param houseTerms digest of what the house added; empty when it added nothing
   * @param engine version of the program that read them, {@link #ENGINE}
   */
  public record Version(String ruleSet, String houseTerms, String engine) {
    /** A name for people: the first digits of the digests. */
    public String name() {
      var own = houseTerms.isEmpty() ? "" : "+" + RuleFileSet.shortName(houseTerms);
      return RuleFileSet.shortName(ruleSet) + own;
    }
  }

  /**
   * Version of the code that reads the rules, raised when it answers something else by the same
   * rules and facts.
   */
  public static final String ENGINE = "1";

  /** The rulebook that ships with the application. */
  public static Rulebook load() {
    return of(RuleFileSet.shipped());
  }

  /**
   * A rulebook from these files.
   *
   * @throws RuleFiles.UnusableRules with every problem by file and line
   */
  public static Rulebook of(RuleFileSet files) {
    return new Rulebook(new Version(files.digest(), "", ENGINE), RuleFiles.read(files.files()));
  }

  /**
   * A rulebook from the files of the installation and those that a house added.
   *
   * @throws RuleFiles.UnusableRules with every problem by file and line
   */
  public static Rulebook of(RuleFileSet installation, RuleFileSet house) {
    return new Rulebook(
        new Version(installation.digest(), house.digest(), ENGINE),
        HouseTerms.read(installation, house));
  }

  /**
   * A rulebook from all {@code .yaml} files of a directory and its folders.
   *
   * @throws RuleFiles.UnusableRules with every problem by file and line
   */
  public static Rulebook load(Path directory) {
    return of(new RuleFileSet(RuleSources.in(directory)));
  }

  /** What these facts give, and why. A pure function: equal facts give equal decisions. */
  public Decision decide(Facts facts) {
    return engine.decide(facts);
  }

  /** Names the rules that are loaded, so that a kept decision says by which it was made. */
  public Version version() {
    return version;
  }

  /** What law says of credit that stands in the place of money. */
  public CreditLaw creditLaw() {
    return lawbook.creditLaw();
  }

  /** Identifiers of the brand terms that facts may name. */
  public Set<String> brandPolicyIds() {
    return lawbook.brandPolicyIds();
  }
}
