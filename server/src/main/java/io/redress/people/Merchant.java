package io.redress.people;

import io.redress.shared.MerchantId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A store or proxy-shopping site; the tenant that everything else belongs to.
 *
 * @param slug its name in addresses: 2 to 40 small letters, digits and hyphens
 * @param country ISO 3166-1 alpha-2
 * @param languages BCP 47 tags it speaks, the first one by default
 * @param storePolicyJson what it promises beyond the law, by the names of decisions; an empty
 *     object promises nothing
 */
public record Merchant(
    MerchantId id,
    String slug,
    String name,
    String legalName,
    String country,
    ZoneId zone,
    Currency currency,
    List<String> languages,
    String storePolicyJson,
    int storePolicyVersion) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

  public Merchant {
    languages = List.copyOf(languages);
    if (!isSlug(slug)) {
      throw new IllegalArgumentException("not a slug: " + slug);
    }
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a merchant speaks at least one language");
    }
  }

  /** Whether this could be the name of a merchant in an address. */
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }
}
