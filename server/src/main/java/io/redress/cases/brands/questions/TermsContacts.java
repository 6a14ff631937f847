package io.redress.cases.brands.questions;

import io.redress.cases.Cases;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.Topic;
import io.redress.people.Merchants;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who at a brand answers for its terms: for clients of the country of the case that made
 * somebody ask, and of the country of the house where there is none.
 *
 * <p>A brand of which the house makes the goods itself is not asked.
 */
@Component
public class TermsContacts {
  private static final int LETTERS_OF_A_COUNTRY = 2;

  private final Brands brands;
  private final BrandAccounts accounts;
  private final Cases cases;
  private final Merchants merchants;
  private final Clock clock;

  TermsContacts(
      Brands brands, BrandAccounts accounts, Cases cases, Merchants merchants, Clock clock) {
    this.brands = brands;
    this.accounts = accounts;
    this.cases = cases;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** A brand with who is asked there because of this case; empty where it is not to be asked. */
  @Transactional(readOnly = true)
  public Optional<BrandToAsk> of(BrandId id, Optional<CaseId> because) {
    return accounts
        .ofBrand(id)
        .filter(account -> !account.isOwnMake())
        .flatMap(account -> brands.byId(id).map(brand -> of(brand, because)));
  }

  /** Who is asked at this brand; nobody where the house makes the goods itself. */
  @Transactional(readOnly = true)
  public BrandToAsk of(Brand brand, Optional<CaseId> because) {
    return new BrandToAsk(brand, accounts.contactFor(brand.id(), Topic.TERMS, country(because)));
  }

  /** All brands of the house that can be asked, by name. */
  @Transactional(readOnly = true)
  public List<BrandToAsk> list(Optional<CaseId> because) {
    var byId =
        accounts.list().stream()
            .filter(account -> !account.isOwnMake())
            .collect(Collectors.toMap(BrandAccount::brandId, Function.identity()));
    var country = country(because);
    return brands.list().stream()
        .filter(brand -> byId.containsKey(brand.id()))
        .map(brand -> asked(brand, byId, country))
        .toList();
  }

  private BrandToAsk asked(Brand brand, Map<BrandId, BrandAccount> byId, String country) {
    var account = Optional.ofNullable(byId.get(brand.id()));
    return new BrandToAsk(
        brand, account.flatMap(each -> each.contactFor(Topic.TERMS, country, clock.instant())));
  }

  private String country(Optional<CaseId> because) {
    var country =
        because
            .flatMap(cases::view)
            .map(view -> view.consumer().country())
            .filter(each -> !each.isBlank())
            .orElseGet(() -> merchants.current().country());
    return country.substring(0, Math.min(LETTERS_OF_A_COUNTRY, country.length()));
  }
}
