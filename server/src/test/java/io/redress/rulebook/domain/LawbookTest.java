package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static io.redress.rulebook.domain.MadeUp.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Ground.Layer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which rules are picked for a place and a day. */
class LawbookTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final ZoneId CANARIES = ZoneId.of("Atlantic/Canary");
  private static final Countries COUNTRIES =
      new Countries(
          Map.of("UNION", Set.of("ES", "PT")),
          Map.of("ES", MADRID, "ES-CN", CANARIES, "GB", ZoneId.of("Europe/London")));

  private static Rule rule(String id, String... places) {
    return new NoWithdrawal(
        header(id, Layer.STATUTE, List.of(places), LocalDate.MIN, LocalDate.MAX));
  }

  private static Lawbook lawbook(Rule... rules) {
    var union =
        header("days-of-the-union", Layer.STATUTE, List.of("UNION"), LocalDate.MIN, LocalDate.MAX);
    return new Lawbook(
        List.of(rules),
        Map.of(),
        COUNTRIES,
        new Lawbook.CrossCutting(
            header("layers", Layer.STATUTE), header("parties", Layer.STATUTE), List.of(union)));
  }

  private static List<String> ids(Jurisdiction place, @Nullable LocalDate day) {
    return Arrays.stream(place.clausesOn(day))
        .filter(NoWithdrawal.class::isInstance)
        .map(rule -> ((NoWithdrawal) rule).header().id())
        .toList();
  }

  @Nested
  class GivenRulesOfManyPlaces {
    private final Lawbook lawbook =
        lawbook(
            rule("of-spain", "ES"),
            rule("of-the-union", "UNION"),
            rule("of-the-canaries", "ES-CN"),
            rule("of-hawaii", "US-HI"));

    private List<String> rulesOf(String tag) {
      return ids(lawbook.jurisdictionOf(tag), null);
    }

    @Test
    void whenACountryIsOfAGroup_thenTheRulesOfBothCount() {
      assertThat(rulesOf("ES")).containsExactly("of-spain", "of-the-union");
      assertThat(rulesOf("PT")).containsExactly("of-the-union");
      assertThat(rulesOf("GB")).isEmpty();
    }

    @Test
    void whenASubdivisionHasRulesOfItsOwn_thenThoseOfItsCountryAndGroupCountToo() {
      assertThat(rulesOf("ES-CN")).containsExactly("of-spain", "of-the-union", "of-the-canaries");
    }

    @Test
    void whenNoFileNamesTheSubdivision_thenItIsAsItsCountry() {
      assertThat(rulesOf("ES-MD")).containsExactly("of-spain", "of-the-union");
    }

    @Test
    void whenOnlyARuleNamesAPlace_thenItIsKnown() {
      assertThat(rulesOf("US-HI")).containsExactly("of-hawaii");
      assertThat(rulesOf("US")).isEmpty();
    }

    @Test
    void whenThePlaceIsUnknown_thenNothingCountsAndTheDayIsThatOfGreenwich() {
      assertThat(rulesOf("ZZ")).isEmpty();
      assertThat(lawbook.jurisdictionOf("").zone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void whenRulesAboutDaysHoldThere_thenTheyStandBehindTheDecision() {
      assertThat(grounds("PT")).contains("days-of-the-union");
      assertThat(grounds("GB")).doesNotContain("days-of-the-union");
    }

    private List<String> grounds(String tag) {
      var grounds = new ArrayList<Ground>();
      var inquiry = MadeUp.inquiry(Facts.builder().build());
      lawbook.jurisdictionOf(tag).clausesOn(null)[0].consider(inquiry, new Finding(grounds));
      return grounds.stream().map(Ground::ruleId).toList();
    }
  }

  @Nested
  class GivenZones {
    @Test
    void whenASubdivisionHasItsOwn_thenItCounts() {
      assertThat(COUNTRIES.zoneOf("ES-CN")).isEqualTo(CANARIES);
    }

    @Test
    void whenItHasNone_thenThatOfTheCountryCounts() {
      assertThat(COUNTRIES.zoneOf("ES-MD")).isEqualTo(MADRID);
      assertThat(COUNTRIES.zoneOf("ES")).isEqualTo(MADRID);
    }

    @Test
    void whenTheCountryHasNone_thenTheDayIsThatOfGreenwich() {
      assertThat(COUNTRIES.zoneOf("PT")).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void whenAskedWhoseLawCounts_thenACountryIsNamedOnce() {
      assertThat(COUNTRIES.jurisdictionsOf("ES")).containsExactly("ES", "UNION");
      assertThat(COUNTRIES.jurisdictionsOf("ES-CN")).containsExactly("ES-CN", "ES", "UNION");
      assertThat(COUNTRIES.jurisdictionsOf("GB")).containsExactly("GB");
    }
  }

  @Nested
  class GivenVersionsOfOneLaw {
    private final LocalDate change = FIRST_OF_JUNE;
    private final LocalDate end = FIRST_OF_JUNE.plusYears(1);
    private final Jurisdiction place =
        lawbook(
                version("old", LocalDate.MIN, change.minusDays(1)),
                version("new", change, LocalDate.MAX),
                version("for-a-year", change, end))
            .jurisdictionOf("GB");

    private static Rule version(String id, LocalDate from, LocalDate until) {
      return new NoWithdrawal(header(id, Layer.STATUTE, List.of("GB"), from, until));
    }

    @Test
    void whenTheLawChanges_thenTheDayOfTheContractTellsWhichCounts() {
      assertThat(ids(place, change.minusDays(1))).containsExactly("old");
      assertThat(ids(place, change)).containsExactly("new", "for-a-year");
    }

    @Test
    void whenAVersionEnds_thenItsLastDayStillCounts() {
      assertThat(ids(place, end)).containsExactly("new", "for-a-year");
      assertThat(ids(place, end.plusDays(1))).containsExactly("new");
    }

    @Test
    void whenTheDayIsUnknown_thenAllAreConsidered() {
      assertThat(ids(place, null)).containsExactly("old", "new", "for-a-year");
    }
  }
}
