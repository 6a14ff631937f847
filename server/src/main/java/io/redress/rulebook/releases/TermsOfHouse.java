package io.redress.rulebook.releases;

import io.redress.rulebook.text.RuleFileSet;
import java.util.Optional;

/**
 * The terms of a house that count at an instant.
 *
 * @param files empty where the house has none
 * @param next the release that takes their place later, if one is published already
 */
public record TermsOfHouse(RuleFileSet files, Optional<RuleRelease> next) {}
