package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.OTHER_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.Resolution;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Which remedies of one line are given together. */
class TogetherTest {
  private static final Money LEFT = Money.of(29_800, "EUR");

  /** All pairs: each row one remedy, each column the other in the same order. */
  private static final String PAIRS =
      """
      refund: the_same piece_price piece_price piece_price price_twice price_twice damages help
      replacement: piece_price the_same piece_twice piece_twice piece_price piece_price damages help
      exchange: piece_price piece_twice the_same piece_twice piece_price piece_price damages help
      repair: piece_price piece_twice piece_twice the_same piece_price piece_price damages help
      price_reduction: price_twice piece_price piece_price piece_price the_same price_twice damages help
      store_credit: price_twice piece_price piece_price piece_price price_twice the_same damages help
      compensation: damages damages damages damages damages damages the_same help
      advice: help help help help help help help the_same
      """;

  private static final Map<Together.Pair, String> SHORT =
      new EnumMap<>(
          Map.of(
              Together.Pair.THE_SAME, "the_same",
              Together.Pair.PRICE_AND_PIECE, "piece_price",
              Together.Pair.PIECE_TWICE, "piece_twice",
              Together.Pair.PRICE_TWICE, "price_twice",
              Together.Pair.DAMAGES_BESIDE, "damages",
              Together.Pair.HELP_BESIDE, "help"));

  private static Resolution offer(CaseLineId line, Remedy remedy, long cents) {
    return new Resolution(
        new ResolutionId(new UUID(remedy.place(), line.value().getLeastSignificantBits())),
        line,
        remedy,
        Money.of(cents, "EUR"),
        Resolution.GoodsWay.STAYS,
        "rule",
        Resolution.State.OFFERED,
        NOW);
  }

  private static Together together(Resolution... offers) {
    return new Together(Arrays.asList(offers), line -> LEFT);
  }

  @Nested
  class GivenTwoRemedies {
    @Test
    void whenTheyAreCompared_thenEveryPairStandsAsWritten() {
      var table =
          Arrays.stream(Remedy.values())
              .map(one -> one.code() + ": " + row(one) + "\n")
              .collect(Collectors.joining());

      assertThat(table).isEqualTo(PAIRS);
    }

    @Test
    void whenBothAreGiven_thenOneOfThemIsDamagesOrHelp() {
      for (var one : Remedy.values()) {
        for (var other : Remedy.values()) {
          var isBeside = Together.pair(one, other).isBeside();
          assertThat(isBeside)
              .as("%s and %s", one, other)
              .isEqualTo(one != other && (comesBeside(one) || comesBeside(other)));
        }
      }
    }

    private static boolean comesBeside(Remedy remedy) {
      return remedy == Remedy.COMPENSATION || remedy == Remedy.ADVICE;
    }

    private static String row(Remedy one) {
      return Arrays.stream(Remedy.values())
          .map(other -> SHORT.get(Together.pair(one, other)))
          .collect(Collectors.joining(" "));
    }
  }

  @Nested
  class GivenARepairARefundAndCompensation {
    private final Resolution refund = offer(LINE, Remedy.REFUND, 29_800);
    private final Resolution repair = offer(LINE, Remedy.REPAIR, 0);
    private final Resolution harm = offer(LINE, Remedy.COMPENSATION, 4_000);
    private final Together together = together(harm, refund, repair);

    @Test
    void whenTheRepairIsChosen_thenTheCompensationComesWithIt() {
      assertThat(together.with(List.of(repair))).containsExactly(repair, harm);
    }

    @Test
    void whenTheWholePriceIsChosen_thenNothingIsLeftForMore() {
      assertThat(together.with(List.of(refund))).containsExactly(refund);
      assertThat(together.hindrance(List.of(refund, harm)).orElseThrow().facts())
          .containsEntry("most", "298.00 EUR");
    }

    @Test
    void whenPartOfThePriceIsChosen_thenTheRestMayBeCompensation() {
      var part = offer(LINE, Remedy.REFUND, 25_800);

      assertThat(together(part, harm).with(List.of(part))).containsExactly(part, harm);
    }

    @Test
    void whenTheChoicesAreListed_thenEachStandsWithWhatComesWithIt() {
      assertThat(together.choices())
          .containsExactly(List.of(refund), List.of(repair, harm), List.of(harm));
    }
  }

  @Nested
  class GivenSomethingForTwoPieces {
    @Test
    void whenOneIsChosen_thenNothingComesForTheOther() {
      var repair = offer(LINE, Remedy.REPAIR, 0);
      var help = offer(LINE, Remedy.ADVICE, 0);
      var other = offer(OTHER_LINE, Remedy.COMPENSATION, 100);

      assertThat(together(repair, help, other).with(List.of(repair))).containsExactly(repair, help);
    }

    @Test
    void whenHelpAndCompensationAreAllThereIs_thenItIsOneChoice() {
      var help = offer(LINE, Remedy.ADVICE, 0);
      var harm = offer(LINE, Remedy.COMPENSATION, 100);

      assertThat(together(help, harm).choices()).containsExactly(List.of(harm, help));
    }
  }

  @Nested
  class GivenAnyOffers {
    @RepeatedTest(500)
    void whenAnythingIsChosen_thenNothingIsGivenTwice(RepetitionInfo repetition) {
      var seed = Long.getLong("redress.seed", 2_019L) + repetition.getCurrentRepetition();
      var random = new Random(seed);
      var offers = offers(random);
      var left = Money.of(random.nextInt(300), "EUR");
      var together = new Together(offers, line -> left);

      for (var offer : offers) {
        var all = together.with(List.of(offer));

        assertThat(together.hindrance(all)).as("seed %d: %s", seed, all).isEmpty();
        assertThat(all).as("seed %d", seed).contains(offer).doesNotHaveDuplicates();
        var paid = all.stream().map(Resolution::amount).filter(Money::isPositive).toList();
        if (paid.size() > 1) {
          assertThat(paid.stream().reduce(Money::plus).orElseThrow())
              .as("seed %d", seed)
              .isLessThanOrEqualTo(left);
        }
      }
    }

    private static List<Resolution> offers(Random random) {
      var offers = new ArrayList<Resolution>();
      for (var remedy : Remedy.values()) {
        for (var line : List.of(LINE, OTHER_LINE)) {
          if (random.nextBoolean()) {
            offers.add(offer(line, remedy, random.nextInt(200)));
          }
        }
      }
      Collections.shuffle(offers, random);
      return offers;
    }
  }
}
