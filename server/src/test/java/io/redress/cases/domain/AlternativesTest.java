package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.lawSaysYes;
import static io.redress.cases.domain.CaseExamples.saysNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseReason;
import io.redress.cases.LineAssessment;
import io.redress.cases.alternatives.Alternative;
import io.redress.cases.alternatives.Alternative.Kind;
import io.redress.cases.alternatives.Alternative.Piece;
import io.redress.cases.alternatives.Alternative.Reason;
import io.redress.cases.alternatives.Alternative.Way;
import io.redress.catalogue.Product;
import io.redress.catalogue.Variant;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is proposed beside what was wished for, in which order, and why. */
class AlternativesTest {
  private static final Variant OWN = variant("S-M-RED", "M", "red", 29_800);
  private static final LineAssessment REFUND = lawSaysYes(LINE, "consumer", Remedy.REFUND);
  private static final LineAssessment EXCHANGE =
      lawSaysYes(LINE, "consumer", Remedy.REFUND, Remedy.EXCHANGE);

  private static Variant variant(String sku, String size, String colour, long price) {
    return new Variant(
        sku,
        Optional.of(size + " " + colour),
        Map.of("size", size, "colour", colour),
        Optional.of(Money.of(price, "EUR")),
        Optional.empty(),
        CaseExamples.NOW);
  }

  private static Variant stocked(Variant variant, boolean isThere) {
    return new Variant(
        variant.sku(),
        variant.label(),
        variant.options(),
        variant.price(),
        Optional.of(isThere),
        variant.seenAt());
  }

  private static Product product(String number, Variant... variants) {
    return new Product(
        number,
        "Shirt " + number,
        Optional.of("Kors"),
        Optional.of("clothing"),
        Optional.empty(),
        Arrays.asList(variants));
  }

  private static List<Alternative> rank(
      CaseReason reason, LineAssessment assessment, Product own, Product... similar) {
    return Alternatives.rank(
        new Alternatives.Asked(
            reason, assessment, OWN.sku(), PRICE, Optional.of(own), Arrays.asList(similar)));
  }

  private static List<String> skus(List<Alternative> alternatives) {
    return alternatives.stream().flatMap(each -> each.piece().stream()).map(Piece::sku).toList();
  }

  private static List<Kind> kinds(List<Alternative> alternatives) {
    return alternatives.stream().map(Alternative::kind).toList();
  }

  @Nested
  class GivenAWrongSize {
    @Test
    void whenThereAreOtherSizes_thenTheNearestComesFirstWithItsReasons() {
      var own =
          product(
              "1",
              OWN,
              variant("S-XXL-RED", "XXL", "red", 29_800),
              variant("S-L-RED", "L", "red", 29_800),
              variant("S-M-BLUE", "M", "blue", 29_800));

      var ranked = rank(CaseReason.WRONG_SIZE, EXCHANGE, own);

      assertThat(skus(ranked)).containsExactly("S-L-RED", "S-XXL-RED");
      assertThat(ranked.getFirst().kind()).isEqualTo(Kind.OTHER_SIZE);
      assertThat(ranked.getFirst().way()).isEqualTo(Way.EXCHANGE);
      assertThat(ranked.getFirst().reasons())
          .containsExactly(Reason.FITS_REASON, Reason.SAME_PIECE, Reason.SAME_PRICE);
    }

    @Test
    void whenOneIsGone_thenItIsNotProposed() {
      var gone = stocked(variant("S-L-RED", "L", "red", 29_800), false);
      var there = stocked(variant("S-S-RED", "S", "red", 29_800), true);

      var ranked = rank(CaseReason.WRONG_SIZE, EXCHANGE, product("1", OWN, gone, there));

      assertThat(skus(ranked)).containsExactly("S-S-RED");
      assertThat(ranked.getFirst().reasons()).contains(Reason.IN_STOCK);
    }

    @Test
    void whenTheRulesGiveNoExchange_thenItIsBoughtAnewAndTheFirstIsPaidBack() {
      var own = product("1", OWN, variant("S-L-RED", "L", "red", 31_000));

      var ranked = rank(CaseReason.WRONG_SIZE, REFUND, own);

      assertThat(ranked.getFirst().way()).isEqualTo(Way.NEW_ORDER);
      assertThat(ranked.getFirst().piece().orElseThrow().difference())
          .contains(Money.of(1_200, "EUR"));
      assertThat(ranked.getFirst().reasons()).contains(Reason.COSTS_MORE);
    }

    @Test
    void whenTheRulesGiveNothing_thenNoPieceIsProposedAndHelpIs() {
      var own = product("1", OWN, variant("S-L-RED", "L", "red", 29_800));

      assertThat(kinds(rank(CaseReason.WRONG_SIZE, saysNo(LINE), own))).containsExactly(Kind.HELP);
    }

    @Test
    void whenSimilarPiecesCostAboutTheSame_thenTheNearestStandsBeforeTheOther() {
      var near = product("2", variant("N", "M", "red", 29_900));
      var far = product("3", variant("F", "M", "red", 36_000));

      assertThat(skus(rank(CaseReason.WRONG_SIZE, EXCHANGE, product("1", OWN), far, near)))
          .containsExactly("N", "F");
    }
  }

  @Nested
  class GivenADefect {
    private final LineAssessment repair =
        lawSaysYes(LINE, "consumer", Remedy.REPAIR, Remedy.REPLACEMENT, Remedy.PRICE_REDUCTION);

    @Test
    void whenTheLawGivesSeveral_thenWhatMendsItComesFirstAndHelpIsAmongThem() {
      assertThat(kinds(rank(CaseReason.DEFECT, repair, product("1", OWN))))
          .containsExactly(Kind.REPLACEMENT, Kind.REPAIR, Kind.HELP, Kind.KEEP_FOR_PART);
    }
  }

  @Nested
  class GivenSomebodyWhoNeedsHelp {
    @Test
    void whenMuchElseIsPossible_thenHelpComesFirst() {
      var own = product("1", OWN, variant("S-L-RED", "L", "blue", 29_800));

      var ranked = rank(CaseReason.NEEDS_HELP, EXCHANGE, own);

      assertThat(ranked.getFirst().kind()).isEqualTo(Kind.HELP);
      assertThat(ranked.getFirst().reasons()).contains(Reason.ALL_ELSE_STAYS);
    }
  }

  @Nested
  class GivenADoubtWhetherItIsGenuine {
    @Test
    void whenThereWouldBeMuch_thenNothingIsProposed() {
      var own = product("1", OWN, variant("S-L-RED", "L", "red", 29_800));

      assertThat(rank(CaseReason.NOT_AUTHENTIC, EXCHANGE, own)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(CaseReason.class)
  void whenTheCatalogueComesInAnyOrder_thenTheRankingIsTheSame(CaseReason reason) {
    var random = new Random(reason.name().hashCode());
    var forms = new ArrayList<Variant>(List.of(OWN));
    for (var i = 0; i < 12; i++) {
      forms.add(
          variant(
              "V" + i,
              List.of("S", "M", "L", "42").get(random.nextInt(4)),
              List.of("red", "blue").get(random.nextInt(2)),
              20_000 + random.nextInt(20_000)));
    }
    var first = rank(reason, EXCHANGE, product("1", forms.toArray(Variant[]::new)));

    for (var round = 0; round < 20; round++) {
      Collections.shuffle(forms, random);
      assertThat(rank(reason, EXCHANGE, product("1", forms.toArray(Variant[]::new))))
          .isEqualTo(first)
          .hasSizeLessThanOrEqualTo(Alternatives.MOST);
    }
  }
}
