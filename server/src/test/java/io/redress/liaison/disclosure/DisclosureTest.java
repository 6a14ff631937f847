package io.redress.liaison.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureField.Withheld;
import io.redress.liaison.disclosure.DisclosureKind.Habit;
import io.redress.liaison.disclosure.KnownFact.Form;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which facts go to a brand, for every kind and every choice. */
class DisclosureTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Actor WEN = Actor.staff(new StaffId(new UUID(3, 4)));
  private static final UUID PAPER = new UUID(5, 6);

  private static DisclosureTopic topic(DisclosureKind kind) {
    return kind == DisclosureKind.PROOF ? DisclosureTopic.ofProof(PAPER) : DisclosureTopic.of(kind);
  }

  private static KnownFact fact(DisclosureKind kind) {
    return new KnownFact(topic(kind), "part", Form.WORDS, "value of " + kind);
  }

  private static DisclosureChoice choice(DisclosureKind kind, boolean goes, String reason) {
    return new DisclosureChoice(topic(kind), goes, reason, WEN, NOW);
  }

  private static DisclosureField decided(DisclosureKind kind, DisclosureChoice... choices) {
    return Disclosure.of(List.of(fact(kind)), List.of(choices)).fields().getFirst();
  }

  @ParameterizedTest
  @EnumSource(DisclosureKind.class)
  void whenNobodyChooses_thenTheHabitDecides(DisclosureKind kind) {
    var goes = kind.habit() == Habit.ALWAYS_GOES || kind.habit() == Habit.GOES;

    assertThat(decided(kind)).isInstanceOf(goes ? Disclosed.class : Withheld.class);
  }

  @ParameterizedTest
  @EnumSource(DisclosureKind.class)
  void whenSomebodyLetsItGoWithAReason_thenOnlyWhatNeverGoesStays(DisclosureKind kind) {
    var decided = decided(kind, choice(kind, true, "They asked for it."));

    assertThat(decided)
        .isInstanceOf(kind.habit() == Habit.NEVER_GOES ? Withheld.class : Disclosed.class);
    if (decided instanceof Disclosed told && kind.needsReason()) {
      assertThat(told.reason()).isEqualTo("They asked for it.");
    }
  }

  @ParameterizedTest
  @EnumSource(DisclosureKind.class)
  void whenSomebodyKeepsItBack_thenOnlyWhatAlwaysGoesGoes(DisclosureKind kind) {
    assertThat(decided(kind, choice(kind, false, "")))
        .isInstanceOf(kind.habit() == Habit.ALWAYS_GOES ? Disclosed.class : Withheld.class);
  }

  @Test
  void whenItIsAboutThePersonOrMoney_thenItStaysByItself() {
    assertThat(
            Arrays.stream(DisclosureKind.values())
                .filter(kind -> kind.habit() == Habit.STAYS)
                .toList())
        .containsExactly(
            DisclosureKind.PROOF,
            DisclosureKind.SOURCE,
            DisclosureKind.PRICE_PAID,
            DisclosureKind.ORDER_NUMBER,
            DisclosureKind.CONSUMER_NAME,
            DisclosureKind.ADDRESS,
            DisclosureKind.EMAIL,
            DisclosureKind.PHONE);
  }

  @RepeatedTest(30)
  void whenAnythingIsChosen_thenNothingThatNeedsAReasonGoesWithoutOne(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 6_203L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var kinds = DisclosureKind.values();
    var choices = new ArrayList<DisclosureChoice>();
    for (var i = 0; i < 40; i++) {
      var reason = random.nextBoolean() ? "Because." : " ";
      choices.add(choice(kinds[random.nextInt(kinds.length)], random.nextBoolean(), reason));
    }
    var known = Arrays.stream(kinds).map(DisclosureTest::fact).toList();

    var disclosure = Disclosure.of(known, choices);

    assertThat(disclosure.fields()).as("seed %d", seed).hasSameSizeAs(known);
    assertThat(disclosure.disclosed())
        .as("seed %d", seed)
        .noneMatch(told -> told.topic().kind().habit() == Habit.NEVER_GOES)
        .noneMatch(told -> told.topic().kind().needsReason() && told.reason().isBlank());
    for (var kind : disclosure.withheld()) {
      assertThat(disclosure.toString()).as("seed %d", seed).doesNotContain("value of " + kind);
    }
    assertThat(Disclosure.of(known, choices)).as("seed %d", seed).isEqualTo(disclosure);
  }

  @Nested
  class GivenANewChoice {
    @Test
    void whenWhatStaysIsLetGoWithoutAReason_thenItIsNotTaken() {
      assertThatThrownBy(
              () -> DisclosureChoice.made(topic(DisclosureKind.EMAIL), true, "  ", WEN, NOW))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("reason");
    }

    @Test
    void whenWhatIsNotOpenToChoiceIsChosen_thenItIsNotTaken() {
      for (var kind : List.of(DisclosureKind.PIECE, DisclosureKind.CONSUMER_WORDS)) {
        assertThatThrownBy(() -> DisclosureChoice.made(topic(kind), true, "So.", WEN, NOW))
            .isInstanceOf(Problem.class)
            .hasMessageContaining("kind");
      }
    }

    @Test
    void whenWhatGoesIsKeptBack_thenNoReasonIsNeeded() {
      var choice = DisclosureChoice.made(topic(DisclosureKind.SERIAL), false, "", WEN, NOW);

      assertThat(choice.goes()).isFalse();
    }
  }
}
