package io.redress.liaison.accounts.domain;

import static io.redress.liaison.accounts.domain.BrandSamples.account;
import static io.redress.liaison.accounts.domain.BrandSamples.away;
import static io.redress.liaison.accounts.domain.BrandSamples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContactChoiceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:20:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final BrandContact ALL = contact("All", Set.of(), Set.of());
  private static final BrandContact EUROPE =
      contact("Europe", Set.of("DE", "IT"), Set.of(Topic.EXCHANGES, Topic.RETURNS));
  private static final BrandContact REPAIRS = contact("Repairs", Set.of(), Set.of(Topic.REPAIRS));

  private static BrandAccount brand(BrandContact... contacts) {
    return account(List.of(contacts), List.of(), List.of());
  }

  private static Optional<String> chosen(BrandAccount brand, Topic topic, String country) {
    return ContactChoice.of(brand, topic, country, NOW).map(each -> each.person().name());
  }

  @Nested
  class GivenSeveralContacts {
    private final BrandAccount brand = brand(ALL, EUROPE, REPAIRS);

    @Test
    void whenSomebodyWasNamedForIt_thenTheyComeBeforeWhoAnswersAll() {
      assertThat(chosen(brand, Topic.RETURNS, "DE")).contains("Europe");
      assertThat(chosen(brand, Topic.REPAIRS, "DE")).contains("Repairs");
    }

    @Test
    void whenNobodyWasNamedForIt_thenWhoAnswersAllIsAsked() {
      assertThat(chosen(brand, Topic.RETURNS, "JP")).contains("All");
      assertThat(chosen(brand, Topic.TERMS, "DE")).contains("All");
    }

    @Test
    void whenNobodyCoversIt_thenSomebodyIsBetterThanNobody() {
      assertThat(chosen(brand(EUROPE, REPAIRS), Topic.TERMS, "JP")).isPresent();
    }

    @Test
    void whenTheyHaveEnded_thenTheyAreNotAsked() {
      assertThat(chosen(brand(EUROPE.endedOn(TODAY), ALL), Topic.RETURNS, "DE")).contains("All");
      assertThat(chosen(brand(EUROPE.endedOn(TODAY)), Topic.RETURNS, "DE")).isEmpty();
      assertThat(chosen(brand(EUROPE.endedOn(TODAY.plusDays(1))), Topic.RETURNS, "DE"))
          .contains("Europe");
    }
  }

  @Nested
  class GivenSomebodyIsAway {
    @Test
    void whenThereIsADeputy_thenTheDeputyIsAsked() {
      var left = away(EUROPE, TODAY, TODAY, Optional.of(REPAIRS.id()));

      assertThat(chosen(brand(left, REPAIRS, ALL), Topic.RETURNS, "DE")).contains("Repairs");
    }

    @Test
    void whenThereIsNoDeputy_thenAnotherWhoCoversItIsAsked() {
      var left = away(EUROPE, TODAY, TODAY, Optional.empty());

      assertThat(chosen(brand(left, ALL), Topic.RETURNS, "DE")).contains("All");
      assertThat(chosen(brand(left), Topic.RETURNS, "DE")).contains("Europe");
    }

    @Test
    void whenDeputiesNameEachOther_thenItEnds() {
      var one = away(EUROPE, TODAY, TODAY, Optional.of(REPAIRS.id()));
      var other = away(REPAIRS, TODAY, TODAY, Optional.of(EUROPE.id()));

      assertThat(chosen(brand(one, other), Topic.RETURNS, "DE")).contains("Europe");
    }

    @Test
    void whenTheyAreBack_thenTheyAreAskedAgain() {
      var back = away(EUROPE, TODAY.minusDays(9), TODAY.minusDays(1), Optional.of(REPAIRS.id()));

      assertThat(chosen(brand(back, REPAIRS, ALL), Topic.RETURNS, "DE")).contains("Europe");
    }
  }
}
