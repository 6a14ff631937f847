package io.redress.cases.brands;

import io.redress.cases.brands.quotas.RequestKinds;
import io.redress.cases.domain.AgreedWithBrand;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.OwnMake;
import io.redress.liaison.accounts.Term.RequestLimit;
import io.redress.liaison.accounts.Term.SilenceRule;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Looks up what of the dealings with a brand counts for a request to it, and who is asked. */
@Component
public class Agreements {
  private static final int LETTERS_OF_A_COUNTRY = 2;

  private final BrandAccounts accounts;
  private final Clock clock;

  Agreements(BrandAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * What counts today.
   *
   * @param askedRemedy what the brand is asked to agree to, as requests keep it
   * @param country where the consumer lives, ISO 3166-1, with or without a subdivision
   */
  public AgreedWithBrand with(BrandId brand, String askedRemedy, String country) {
    return accounts
        .ofBrand(brand)
        .map(account -> agreed(account, topic(askedRemedy), country))
        .orElse(AgreedWithBrand.NOTHING);
  }

  private AgreedWithBrand agreed(BrandAccount account, Topic topic, String country) {
    var now = clock.instant();
    var silence = account.counting(SilenceRule.class, account.day(now)).stream().findFirst();
    var state = country.substring(0, Math.min(LETTERS_OF_A_COUNTRY, country.length()));
    return new AgreedWithBrand(
        account.dealing().ownMake().map(OwnMake::reason),
        silence.map(SilenceRule::then).orElse(WhenSilent.ESCALATE),
        silence.map(rule -> OptionalInt.of(rule.afterWorkingDays())).orElseGet(OptionalInt::empty),
        account.contactFor(topic, state, now));
  }

  /**
   * How many pieces one letter to this brand may hold.
   *
   * @param askedRemedy what it is asked to agree to, as requests keep it
   */
  public OptionalInt mostPieces(BrandId brand, String askedRemedy) {
    var topic = topic(askedRemedy);
    return accounts.ofBrand(brand).stream()
        .flatMap(
            account -> account.counting(RequestLimit.class, account.day(clock.instant())).stream())
        .filter(limit -> limit.kind() == topic)
        .mapToInt(RequestLimit::pieces)
        .min();
  }

  /**
   * Whose matter it is at a brand.
   *
   * @param askedRemedy what it is asked to agree to, as requests keep it
   */
  static Topic topic(String askedRemedy) {
    return topic(Remedy.valueOf(askedRemedy.toUpperCase(Locale.ROOT)));
  }

  /** Whose matter a remedy is at a brand. */
  static Topic topic(Remedy remedy) {
    return RequestKinds.of(remedy).orElse(Topic.RETURNS);
  }
}
