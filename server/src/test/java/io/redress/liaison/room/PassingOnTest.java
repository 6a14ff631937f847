package io.redress.liaison.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.room.PassingOn.Hindrance;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.LinkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingOnTest {
  private static final List<String> OWN = List.of("ana@brand.example");
  private static final Instant NOW = Instant.parse("2026-11-24T09:20:00Z");

  private static Colleague colleague(String email, Optional<Instant> endedAt) {
    return new Colleague(
        new LinkId(UUID.randomUUID()),
        new LiaisonRequestId(new UUID(0, 1)),
        new CaseId(new UUID(0, 2)),
        "Giulia Rossi",
        email,
        "Ana Ruiz",
        Optional.empty(),
        NOW,
        endedAt);
  }

  private static PassingOn to(String email) {
    return new PassingOn("Giulia Rossi", email, "");
  }

  @Nested
  class GivenSomebodyNew {
    @Test
    void whenAllIsWritten_thenNothingStandsAgainstIt() {
      assertThat(to(" Giulia@Brand.example ").hindrance(OWN, List.of())).isEmpty();
      assertThat(to(" Giulia@Brand.example ").email()).isEqualTo("giulia@brand.example");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "giulia", "giulia@", "@brand.example", "a@b", "a b@c.example", "a@b@c.de"})
    void whenTheAddressIsNone_thenItIsAskedFor(String email) {
      assertThat(to(email).hindrance(OWN, List.of())).hasValue(Hindrance.EMAIL);
    }

    @Test
    void whenNameOrNoteDoNotFit_thenThatIsSaid() {
      var nameless = new PassingOn(" ", "g@brand.example", "");
      var talkative = new PassingOn("G", "g@brand.example", "x".repeat(PassingOn.MOST_NOTE + 1));

      assertThat(nameless.hindrance(OWN, List.of())).hasValue(Hindrance.NAME);
      assertThat(talkative.hindrance(OWN, List.of())).hasValue(Hindrance.NOTE);
    }

    @Test
    void whenItIsTheOwnAddress_thenNothingIsSent() {
      assertThat(to("ANA@brand.example").hindrance(OWN, List.of())).hasValue(Hindrance.OWN);
    }
  }

  @Nested
  class GivenColleaguesWhoHaveIt {
    @Test
    void whenItIsPassedToOneOfThemAgain_thenOnlyAfterTheirLinkEnded() {
      var open = List.of(colleague("g@brand.example", Optional.empty()));
      var ended = List.of(colleague("g@brand.example", Optional.of(NOW)));

      assertThat(to("g@brand.example").hindrance(OWN, open)).hasValue(Hindrance.AGAIN);
      assertThat(to("g@brand.example").hindrance(OWN, ended)).isEmpty();
    }

    @Test
    void whenThereWereAsManyAsCanBe_thenEndingOneMakesNoRoom() {
      var all =
          IntStream.range(0, PassingOn.MOST)
              .mapToObj(each -> colleague("g" + each + "@brand.example", Optional.of(NOW)))
              .toList();

      assertThat(to("g@brand.example").hindrance(OWN, all)).hasValue(Hindrance.MOST);
      assertThat(to("g@brand.example").hindrance(OWN, all.subList(1, all.size()))).isEmpty();
    }
  }
}
