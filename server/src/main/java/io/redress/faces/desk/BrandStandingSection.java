package io.redress.faces.desk;

import io.redress.cases.brands.health.BrandHealths;
import io.redress.faces.desk.BrandPart.Column;
import io.redress.liaison.accounts.BrandAccount;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The standing of a brand, first on its page; a house that makes the goods asks nobody. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrandStandingSection implements BrandSection {
  private final BrandHealths healths;

  BrandStandingSection(BrandHealths healths) {
    this.healths = healths;
  }

  @Override
  public Optional<BrandPart> of(Visit visit, BrandAccount account) {
    if (account.isOwnMake()) {
      return Optional.empty();
    }
    var standing = new BrandStandingWriter(visit).write(healths.of(account.brandId()));
    return Optional.of(new BrandPart(Column.WIDE, "desk/standing", standing));
  }
}
