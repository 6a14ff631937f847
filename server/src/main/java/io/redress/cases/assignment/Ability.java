package io.redress.cases.assignment;

import io.redress.shared.BrandId;
import io.redress.shared.Money;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may take. Of brands and goods, those that are named are meant; where none is named,
 * all are. Languages are always named.
 *
 * @param categories names of the closed tree, or of its groups
 * @param languages BCP 47 tags; one without a script stands for all of its scripts
 * @param limit the most that a case may be about; whoever has one takes nothing in other currencies
 * @param isSpecialist whether hard cases are theirs
 */
public record Ability(
    Set<BrandId> brands,
    Set<String> categories,
    Set<String> languages,
    Optional<Money> limit,
    boolean isSpecialist) {
  public Ability {
    brands = Set.copyOf(brands);
    categories = Set.copyOf(categories);
    languages = Set.copyOf(languages);
  }

  boolean coversBrands(CaseNeeds needs) {
    return brands.isEmpty() || brands.containsAll(needs.brands());
  }

  boolean coversGoods(CaseNeeds needs) {
    return categories.isEmpty()
        || needs.goods().stream()
            .allMatch(
                each -> categories.contains(each.category()) || categories.contains(each.group()));
  }

  boolean coversLanguage(CaseNeeds needs) {
    var wanted = needs.language();
    return languages.contains(wanted) || languages.stream().anyMatch(own -> isSame(own, wanted));
  }

  /** One language, in one script where both name theirs; most differ before anything is parsed. */
  private static boolean isSame(String own, String wanted) {
    if (!language(own).equals(language(wanted))) {
      return false;
    }
    var ownScript = Locale.forLanguageTag(own).getScript();
    var wantedScript = Locale.forLanguageTag(wanted).getScript();
    return ownScript.isEmpty() || wantedScript.isEmpty() || ownScript.equals(wantedScript);
  }

  private static String language(String tag) {
    var end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  boolean coversAmount(CaseNeeds needs) {
    var amount = needs.amount();
    return limit.isEmpty()
        || limit
            .filter(most -> most.currency().equals(amount.currency()))
            .filter(most -> amount.minorUnits() <= most.minorUnits())
            .isPresent();
  }

  /** How much was left open; whoever may take less goes before, so that others stay free. */
  int sortsLeftOpen() {
    return (brands.isEmpty() ? 1 : 0)
        + (categories.isEmpty() ? 1 : 0)
        + (limit.isEmpty() ? 1 : 0)
        + (isSpecialist ? 1 : 0);
  }
}
