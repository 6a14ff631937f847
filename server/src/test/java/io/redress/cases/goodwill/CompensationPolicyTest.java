package io.redress.cases.goodwill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.cases.goodwill.CompensationPolicy.Share;
import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompensationPolicyTest {
  private static final Money NOTHING = pounds(0);
  private static final Money LIMIT = pounds(25);
  private static final CompensationPolicy POLICY =
      new CompensationPolicy(Map.of(PromiseKind.REFUND, new Share(5, 2)), 12);

  private static Money pounds(int amount) {
    return Money.of(amount * 100L, "GBP");
  }

  private static Optional<Money> given(int daysLate, Money value, Money before) {
    return POLICY.of(PromiseKind.REFUND, Duration.ofDays(daysLate), value, before, LIMIT);
  }

  @Test
  void whenNothingIsSet_thenNothingIsGiven() {
    for (var kind : PromiseKind.values()) {
      assertThat(CompensationPolicy.NONE.of(kind, Duration.ofDays(60), pounds(900), NOTHING, LIMIT))
          .isEmpty();
    }
  }

  @Test
  void whenItIsLateEnough_thenItsShareIsGiven() {
    assertThat(given(1, pounds(100), NOTHING)).isEmpty();
    assertThat(given(2, pounds(100), NOTHING)).contains(pounds(5));
  }

  @Test
  void whenAShareIsNoWholeUnit_thenItIsRoundedDown() {
    assertThat(given(2, Money.of(99, "GBP"), NOTHING)).contains(Money.of(4, "GBP"));
    assertThat(given(2, Money.of(19, "GBP"), NOTHING)).isEmpty();
  }

  @Test
  void whenMuchWasGivenBefore_thenOnlyWhatIsLeftOfTheMost() {
    assertThat(given(9, pounds(100), pounds(10))).contains(pounds(2));
    assertThat(given(9, pounds(100), pounds(12))).isEmpty();
  }

  @Test
  void whenThePiecesAreDear_thenTheLimitOfOnePersonHolds() {
    assertThat(given(9, pounds(90_000), NOTHING)).contains(LIMIT);
  }

  @Test
  void whenAnotherKindBreaks_thenNothingIsGiven() {
    assertThat(POLICY.of(PromiseKind.REPLY, Duration.ofDays(9), pounds(100), NOTHING, LIMIT))
        .isEmpty();
  }

  @Test
  void whenASharesMakesNoSense_thenItIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(5, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CompensationPolicy(Map.of(PromiseKind.CHOICE, new Share(5, 0)), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new CompensationPolicy(Map.of(), 0));
  }
}
