package io.redress.rulebook.domain;

import io.redress.rulebook.credit.CreditLaw;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every rule of a rulebook, sorted once by the country in which it holds. */
public final class Lawbook {
  private final Map<String, Jurisdiction> jurisdictions;
  private final Map<String, Promise> brandTerms;
  private final Jurisdiction unknownPlace;
  private final RuleHeader layering;
  private final CreditLaw creditLaw;

  /** Clauses that give no right but say how rights stand to each other and how days are counted. */
  public record CrossCutting(RuleHeader layering, RuleHeader parties, List<RuleHeader> periods) {
    public CrossCutting {
      periods = List.copyOf(periods);
    }
  }

  /** Rules of an installation whose law says nothing of credit. */
  public Lawbook(
      List<Rule> rules,
      Map<String, Promise> brandTerms,
      Countries countries,
      CrossCutting crossCutting) {
    this(rules, brandTerms, countries, crossCutting, CreditLaw.silent());
  }

  public Lawbook(
      List<Rule> rules,
      Map<String, Promise> brandTerms,
      Countries countries,
      CrossCutting crossCutting,
      CreditLaw creditLaw) {
    this.creditLaw = creditLaw;
    this.brandTerms = Map.copyOf(brandTerms);
    this.layering = crossCutting.layering();
    var nothing = new Background(crossCutting.parties(), List.of());
    this.unknownPlace = new Jurisdiction(ZoneOffset.UTC, nothing, List.of());
    var found = new HashMap<String, Jurisdiction>();
    for (var tag : tags(rules, countries)) {
      var names = countries.jurisdictionsOf(tag);
      var periods = crossCutting.periods().stream().filter(rule -> rule.holdsInAny(names)).toList();
      found.put(
          tag,
          new Jurisdiction(
              countries.zoneOf(tag),
              new Background(crossCutting.parties(), periods),
              rules.stream().filter(rule -> rule.header().holdsInAny(names)).toList()));
    }
    this.jurisdictions = found;
  }

  /** Every country and subdivision that some file tells apart from others. */
  private static Set<String> tags(List<Rule> rules, Countries countries) {
    var tags = new HashSet<>(countries.zones().keySet());
    countries.groups().values().forEach(tags::addAll);
    rules.forEach(rule -> tags.addAll(rule.header().jurisdictions()));
    return tags;
  }

  /** What counts in a country or subdivision; one that no file names is as its country. */
  Jurisdiction jurisdictionOf(String tag) {
    var own = jurisdictions.get(tag);
    return own != null ? own : jurisdictions.getOrDefault(Countries.national(tag), unknownPlace);
  }

  RuleHeader layering() {
    return layering;
  }

  Map<String, Promise> brandTerms() {
    return brandTerms;
  }

  /** What law says of credit. */
  public CreditLaw creditLaw() {
    return creditLaw;
  }

  /** Identifiers of the brand terms that facts may name. */
  public Set<String> brandPolicyIds() {
    return brandTerms.keySet();
  }
}
