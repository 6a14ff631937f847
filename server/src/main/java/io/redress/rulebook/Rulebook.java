package io.redress.rulebook;

import io.redress.calendar.HolidayCalendars;
import io.redress.rulebook.domain.Engine;
import io.redress.rulebook.domain.Lawbook;
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
  private final Lawbook lawbook;
  private final Engine engine;

  private Rulebook(Lawbook lawbook) {
    this.lawbook = lawbook;
    this.engine = new Engine(lawbook, new HolidayCalendars()::of);
  }

  /** The rulebook that ships with the application. */
  public static Rulebook load() {
    return new Rulebook(RuleFiles.read(RuleSources.shipped()));
  }

  /**
   * A rulebook from all {@code .yaml} files of a directory and its folders.
   *
   * @throws RuleFiles.UnusableRules with every problem by file and line
   */
  public static Rulebook load(Path directory) {
    return new Rulebook(RuleFiles.read(RuleSources.in(directory)));
  }

  /** What these facts give, and why. A pure function: equal facts give equal decisions. */
  public Decision decide(Facts facts) {
    return engine.decide(facts);
  }

  /** Names the rules that are loaded, so that a kept decision says by which it was made. */
  public String version() {
    return "1";
  }

  /** Identifiers of the brand terms that facts may name. */
  public Set<String> brandPolicyIds() {
    return lawbook.brandPolicyIds();
  }
}
