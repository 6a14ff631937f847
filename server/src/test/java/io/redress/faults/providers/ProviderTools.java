package io.redress.faults.providers;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.faults.checks.Checks;
import io.redress.money.Payments;
import io.redress.money.provider.LocalStripe;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.StripeAccounts;
import io.redress.people.Merchants;
import io.redress.people.StaffMembers;
import org.springframework.boot.test.context.TestComponent;

/** What rounds are played with. */
@TestComponent
record ProviderTools(
    CaseWorld world,
    CaseSteps steps,
    House house,
    LocalStripe stripe,
    Sandbox sandbox,
    Checks checks) {
  /** What a house has to do with providers. */
  @TestComponent("houseOfProviders")
  record House(
      Merchants merchants, StripeAccounts accounts, Payments payments, StaffMembers staff) {}
}
