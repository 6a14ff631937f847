package io.redress.rulebook.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.rulebook.text.RuleSources;
import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped rules say of credit, and that nothing undercuts it. */
class CreditLawTest {
  private static final Instant GIVEN = Instant.parse("2026-11-23T05:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final CreditLaw LAW = Rulebook.load().creditLaw();

  private static CreditFloor.End end(String place, int months) {
    return LAW.of(place, DAY).end(GIVEN, OptionalInt.of(months));
  }

  @Nested
  class GivenAHouseThatGivesMonths {
    @ParameterizedTest
    @CsvSource({
      "US-TX, 12, 2031-11-24T18:00:00Z, us-credit-expiry",
      "US-NY, 72, 2035-11-24T18:00:00Z, us-ny-credit-expiry",
      "US-MA, 72, 2033-11-24T18:00:00Z, us-ma-credit-expiry",
      "IE, 6, 2031-11-24T18:00:00Z, ie-credit-expiry",
      "AU, 24, 2029-11-24T18:00:00Z, au-credit-expiry",
      "AU-WA, 24, 2029-11-24T18:00:00Z, au-credit-expiry",
      "NZ, 1, 2029-11-24T18:00:00Z, nz-credit-expiry",
      "DE, 12, 2030-01-01T18:00:00Z, de-credit-expiry",
      "AT, 12, 2056-11-24T18:00:00Z, at-credit-expiry"
    })
    void whenTheLawGivesMore_thenItCountsAndIsNamed(
        String place, int months, Instant end, String rule) {
      assertThat(end(place, months).at()).contains(end);
      assertThat(end(place, months).byLaw().orElseThrow().ground())
          .satisfies(
              ground -> {
                assertThat(ground.ruleId()).isEqualTo(rule);
                assertThat(ground.citation()).isNotBlank();
                assertThat(ground.because()).containsExactly(Fact.CONSUMER_COUNTRY);
              });
    }

    @ParameterizedTest
    @CsvSource({
      "FR, 12, 2027-11-24T18:00:00Z",
      "GB, 12, 2027-11-24T18:00:00Z",
      "US-TX, 72, 2032-11-24T18:00:00Z",
      "DE, 48, 2030-11-24T18:00:00Z"
    })
    void whenTheHouseGivesMore_thenNoLawIsNamed(String place, int months, Instant end) {
      assertThat(end(place, months).at()).contains(end);
      assertThat(end(place, months).byLaw()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "US-CA, us-ca-credit-expiry",
      "US-WA, us-states-credit-expiry",
      "CA-AB, ca-credit-expiry",
      "CA-ON, ca-credit-expiry",
      "CA-QC, ca-qc-credit-expiry",
      "TW, tw-credit-expiry"
    })
    void whenTheLawKnowsNoEnd_thenThereIsNone(String place, String rule) {
      assertThat(end(place, 12).at()).isEmpty();
      assertThat(end(place, 12).byLaw().orElseThrow().ground().ruleId()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"US", "CA"})
    void whenTheSubdivisionIsNotKnown_thenTheLawThatProtectsMostCounts(String country) {
      assertThat(end(country, 12).at()).isEmpty();
    }

    @Test
    void whenTheLawWasNotInForceYet_thenItDoesNotCount() {
      var before = LAW.of("US-NY", LocalDate.of(2022, 12, 9));

      assertThat(before.undercutBy(72)).isEmpty();
      assertThat(LAW.of("US-NY", LocalDate.of(2022, 12, 10)).undercutBy(72)).isPresent();
    }

    /** The last day by law is over, in the zone that is last on earth, before the credit ends. */
    @Test
    void whenAnyMomentAndAnyMonths_thenNobodyOnEarthHasLessThanTheLawGives() {
      var seed = Long.getLong("redress.seed", new Random().nextLong());
      var random = new Random(seed);
      for (var i = 0; i < 500; i++) {
        var given = GIVEN.plusSeconds(random.nextInt(200_000_000));
        var months = 1 + random.nextInt(600);
        for (var zone : new ZoneId[] {ZoneOffset.of("+14:00"), ZoneOffset.of("-12:00")}) {
          var least = given.atZone(zone).toLocalDate().plus(Period.ofYears(5)).plusDays(1);

          assertThat(LAW.of("IE", DAY).end(given, OptionalInt.of(months)).at().orElseThrow())
              .as("seed %s", seed)
              .isAfterOrEqualTo(least.atStartOfDay(zone).toInstant())
              .isAfter(given.atZone(zone).plusMonths(months).toInstant());
        }
      }
    }
  }

  @Nested
  class GivenAnyHouse {
    @Test
    void whenItSetsNoEnd_thenThereIsNoneAndNoLawIsNamed() {
      var end = LAW.of("US", DAY).end(GIVEN, OptionalInt.empty());

      assertThat(end.at()).isEmpty();
      assertThat(end.byLaw()).isEmpty();
    }

    @Test
    void whenATimeIsTooShortWhenever_thenTheStrictestClauseIsNamed() {
      assertThat(LAW.of("DE", DAY).undercutBy(36)).isEmpty();
      assertThat(LAW.of("DE", DAY).undercutBy(35).orElseThrow().ground().ruleId())
          .isEqualTo("de-credit-expiry");
      assertThat(LAW.of("US-NY", DAY).undercutBy(12).orElseThrow().ground().ruleId())
          .isEqualTo("us-ny-credit-expiry");
      assertThat(LAW.of("US-CA", DAY).undercutBy(600)).isPresent();
      assertThat(LAW.of("FR", DAY).undercutBy(1)).isEmpty();
    }

    @Test
    void whenLittleIsLeft_thenTheClauseThatGivesCashIsNamed() {
      var floor = LAW.of("US-CA", DAY);

      assertThat(floor.cashFor(Money.of(1_499, "USD"))).isPresent();
      assertThat(floor.cashFor(Money.of(1_500, "USD"))).isEmpty();
      assertThat(floor.cashFor(Money.of(0, "USD"))).isEmpty();
      assertThat(floor.cashFor(Money.of(100, "EUR"))).isEmpty();
      assertThat(LAW.of("FR", DAY).cashFor(Money.of(1, "EUR"))).isEmpty();
    }

    @Test
    void whenSomebodyLivesInTheUnion_thenCreditNeedsTheirWord() {
      assertThat(LAW.of("FR", DAY).consent().orElseThrow().ground().citation())
          .contains("2011/83/EU", "13(1)");
      assertThat(LAW.of("BR", DAY).consent()).isEmpty();
    }
  }

  @Nested
  class GivenRuleFiles {
    private static String rule(String kind, String says) {
      return """
      rules:
      - id: made-up
        kind: %s
        jurisdictions: [FR]
        citation: "made up"
        confidence: memory
        asOf: 2026-11-23
      %s
      """
          .formatted(kind, says.indent(2).stripTrailing());
    }

    private static Rulebook with(String text) {
      var files = new LinkedHashMap<>(RuleSources.shipped());
      files.put("more.yaml", text);
      return Rulebook.of(new RuleFileSet(files));
    }

    @Test
    void whenAClauseIsAdded_thenItCounts() {
      var law = with(rule("credit_expiry", "years: 2")).creditLaw();

      assertThat(law.of("FR", DAY).undercutBy(23)).isPresent();
      assertThat(law.of("FR", DAY).undercutBy(24)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "credit_expiry, note: nothing, either years or noEnd",
      "credit_expiry, years: 0, between 1 and 100",
      "credit_expiry, month: 3, month is no key here",
      "credit_cash, currency: USD, belowMinorUnits must be",
      "credit_cash, belowMinorUnits: 5, currency is missing",
      "credit_consent, years: 3, years is no key here"
    })
    void whenAClauseIsWrong_thenFileLineAndRemedyAreTold(String kind, String says, String told) {
      assertThatThrownBy(() -> with(rule(kind, says)))
          .isInstanceOf(UnusableRules.class)
          .hasMessageContaining("more.yaml:")
          .hasMessageContaining(told);
    }
  }
}
