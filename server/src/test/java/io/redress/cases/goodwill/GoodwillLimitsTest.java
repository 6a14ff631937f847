package io.redress.cases.goodwill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.cases.goodwill.GoodwillLimits.OfRoles;
import io.redress.people.Role;
import io.redress.shared.Money;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoodwillLimitsTest {
  private static final Currency YEN = Currency.getInstance("JPY");

  private static OfRoles yen(int agent, int supervisor, int administrator) {
    return OfRoles.of(
        Money.of(agent, "JPY"), Money.of(supervisor, "JPY"), Money.of(administrator, "JPY"));
  }

  @Test
  void whenNothingIsSet_thenEachRoleMayGiveMoreThanTheOneBelow() {
    var usual = GoodwillLimits.DEFAULTS;

    assertThat(usual.of(Role.AGENT, YEN)).contains(Money.of(4_000, "JPY"));
    assertThat(usual.of(Role.SUPERVISOR, YEN)).contains(Money.of(25_000, "JPY"));
    assertThat(usual.most(YEN)).contains(Money.of(150_000, "JPY"));
  }

  @Test
  void whenARoleHasNothingToDoWithIt_thenItGivesNothing() {
    assertThat(GoodwillLimits.DEFAULTS.of(Role.RECEIVER, YEN)).isEmpty();
  }

  @Test
  void whenACurrencyHasNoLimits_thenNothingIsGivenInIt() {
    assertThat(GoodwillLimits.DEFAULTS.most(Currency.getInstance("ISK"))).isEmpty();
  }

  @Test
  void whenAHigherRoleWouldGiveLess_thenItIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> yen(10, 9, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> yen(-1, 0, 0));
  }

  @Test
  void whenALimitStandsUnderAnotherCurrency_thenItIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GoodwillLimits(Map.of("EUR", yen(1, 2, 3))));
  }
}
