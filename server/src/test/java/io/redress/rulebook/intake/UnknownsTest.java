package io.redress.rulebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each unknown fact would change, and that somebody can tell it. */
class UnknownsTest {
  private static final Rulebook RULES = Rulebook.load();
  private static final List<String> PLACES =
      List.of("DE", "FR", "IT", "GB", "CN", "HK", "TW", "JP", "KR", "US-CA", "AU", "CA-QC", "BR");

  private static List<Unknown> unknowns(Facts facts) {
    return new Unknowns(RULES::decide).of(facts, RULES.decide(facts));
  }

  private static Unknown of(Fact fact, Facts facts) {
    return unknowns(facts).stream().filter(each -> each.fact() == fact).findFirst().orElseThrow();
  }

  @Nested
  class GivenADressThatMayComeBack {
    private final Facts inChina = Story.of("CN", Category.DRESS, "change_of_mind", 3).order();

    @Test
    void whenItMayBeWorn_thenTheRightWouldBeLost() {
      var worn = of(Fact.ITEM_WORN, inChina);

      assertThat(worn.informant()).isEqualTo(Informant.CONSUMER);
      assertThat(worn.answers())
          .containsExactly(
              new Unknown.Answer(
                  true,
                  List.of(
                      new Change.Right(Change.Answer.NONE),
                      new Change.Loses(List.of(Remedy.REFUND)))));
    }

    @Test
    void whenItWasNotWorn_thenItIsNoLongerUnknown() {
      assertThat(unknowns(inChina.with(Fact.ITEM_WORN, false)))
          .extracting(Unknown::fact)
          .doesNotContain(Fact.ITEM_WORN);
    }

    @Test
    void whenOnlyTheHouseKnows_thenTheConsumerIsNotAsked() {
      var made = of(Fact.ITEM_MADE_TO_ORDER, inChina);

      assertThat(made.informant()).isEqualTo(Informant.HOUSE);
      assertThat(made.answers()).isNotEmpty();
    }

    @Test
    void whenAProxyBoughtIt_thenItsOwnPurchaseIsUnknown() {
      assertThat(unknowns(inChina.with(Fact.SELLER_TYPE, "proxy")))
          .extracting(Unknown::fact)
          .contains(Fact.UPSTREAM_DATE, Fact.UPSTREAM_PRICE);
    }
  }

  @Nested
  class GivenAnyPlaceAndReason {
    @Test
    void whenAFactIsMissing_thenSomebodyCanTellIt() {
      for (var place : PLACES) {
        for (var reason : Fact.REQUEST_REASON.choices()) {
          for (var category : List.of(Category.HANDBAG, Category.EARRINGS, Category.COSMETICS)) {
            var missing = RULES.decide(Story.of(place, category, reason, 5).order()).missingFacts();

            assertThat(missing).as(place + " " + reason).allMatch(Informant::isAskedFor);
          }
        }
      }
    }

    @Test
    void whenAFactIsTheConsumersToTell_thenThereIsAQuestionForIt() {
      for (var fact : Fact.values()) {
        var isAsked = List.of(Prompt.values()).stream().anyMatch(it -> it.about().contains(fact));

        assertThat(Informant.of(fact) == Informant.CONSUMER).as(fact.path()).isEqualTo(isAsked);
      }
    }
  }
}
