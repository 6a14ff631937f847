package io.redress.rulebook.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every rule of a rulebook, and those of one country picked out once. */
public final class Lawbook {
  private final List<Rule> rules;
  private final Map<String, Promise> brandTerms;
  private final Countries countries;
  private final CrossCutting crossCutting;
  private final Map<String, List<Rule>> byCountry = new ConcurrentHashMap<>();

  /** Clauses that give no right but say how rights stand to each other and how days are counted. */
  public record CrossCutting(RuleHeader layering, RuleHeader parties, List<RuleHeader> periods) {
    public CrossCutting {
      periods = List.copyOf(periods);
    }
  }

  public Lawbook(
      List<Rule> rules,
      Map<String, Promise> brandTerms,
      Countries countries,
      CrossCutting crossCutting) {
    this.rules = List.copyOf(rules);
    this.brandTerms = Map.copyOf(brandTerms);
    this.countries = countries;
    this.crossCutting = crossCutting;
  }

  /** The rules of a country or subdivision, in the order of the files. */
  List<Rule> rulesOf(String tag) {
    return byCountry.computeIfAbsent(tag, this::pick);
  }

  private List<Rule> pick(String tag) {
    return rules.stream().filter(rule -> holdsIn(rule.header(), tag)).toList();
  }

  boolean holdsIn(RuleHeader header, String tag) {
    return countries.jurisdictionsOf(tag).stream().anyMatch(header.jurisdictions()::contains);
  }

  Countries countries() {
    return countries;
  }

  CrossCutting crossCutting() {
    return crossCutting;
  }

  Map<String, Promise> brandTerms() {
    return brandTerms;
  }

  /** Identifiers of the brand terms that facts may name. */
  public Set<String> brandPolicyIds() {
    return brandTerms.keySet();
  }
}
