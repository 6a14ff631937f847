package io.redress.cases.domain;

import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.WhenSilent;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of the dealings between the house and a brand counts for a request to it.
 *
 * @param ownMake why nobody is asked, where the house makes these goods itself
 * @param whenSilent what the brand's silence means
 * @param answerWorkingDays after how many of the brand's working days it counts as silent; empty
 *     for the days that it usually takes
 * @param contact who is written to about it; empty where nobody was looked up
 */
public record AgreedWithBrand(
    Optional<String> ownMake,
    WhenSilent whenSilent,
    OptionalInt answerWorkingDays,
    Optional<BrandContact> contact) {
  /** Nothing was agreed: a brand that keeps silent is gone on without. */
  public static final AgreedWithBrand NOTHING =
      new AgreedWithBrand(
          Optional.empty(), WhenSilent.ESCALATE, OptionalInt.empty(), Optional.empty());

  /** What stays with a request when it is waited for longer: the days that it was given. */
  public static AgreedWithBrand days(OptionalInt answerWorkingDays) {
    return new AgreedWithBrand(
        Optional.empty(), WhenSilent.ESCALATE, answerWorkingDays, Optional.empty());
  }
}
