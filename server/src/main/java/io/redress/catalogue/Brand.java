package io.redress.catalogue;

import io.redress.shared.BrandId;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A maker of goods that the merchant sells, and whom to ask there.
 *
 * @param policyId id of the brand's published terms in the rulebook
 * @param contactLanguage BCP 47 tag
 * @param answerWorkingDays how many working days of the brand an answer may take, 1 to 20
 */
public record Brand(
    BrandId id,
    String name,
    Optional<String> policyId,
    String contactName,
    String contactEmail,
    String contactLanguage,
    ZoneId contactZone,
    int answerWorkingDays) {
  /** The longest time a brand may be given. */
  public static final int MOST_WORKING_DAYS = 20;

  public Brand {
    if (answerWorkingDays < 1 || answerWorkingDays > MOST_WORKING_DAYS) {
      throw new IllegalArgumentException("answerWorkingDays out of bounds: " + answerWorkingDays);
    }
  }
}
