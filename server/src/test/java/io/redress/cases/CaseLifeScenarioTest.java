package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.liaison.BrandAnswer;
import io.redress.platform.RedressTest;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * One real case from the first word to the proven refund, and what happens when somebody is late.
 */
@RedressTest
@Import(CaseWorld.class)
class CaseLifeScenarioTest {
  @Autowired CaseWorld world;
  MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = world.shop();
  }

  @Nested
  class GivenABagThatIsTooSmall {
    CaseId id = new CaseId(new UUID(0, 0));

    @BeforeEach
    void open() {
      id = world.open(shop, world.order(shop, Duration.ofDays(5)), CaseReason.WRONG_SIZE);
    }

    @Test
    void whenItIsOpened_thenADecisionIsPromised() {
      var view = world.view(shop, id);

      assertThat(view.head().status()).isEqualTo(CaseStatus.SUBMITTED);
      assertThat(openPromises(view))
          .extracting(Promise::kind)
          .containsExactly(PromiseKind.DECISION);
      assertThat(view.content().assessments().getFirst().decision().isEntitled()).isTrue();
    }

    @Test
    void whenTheBrandAgreesAndTheGoodsComeBack_thenTheMoneyArrivesOnce() {
      var line = world.view(shop, id).content().lines().getFirst().id();
      world.staff(shop, new CaseCommand.AskBrand(id, Remedy.REFUND, "May it come back?")).orThrow();
      world
          .staff(
              shop, new CaseCommand.RecordBrandAnswer(id, new BrandAnswer.Approved("Yes."), "Ana"))
          .orThrow();
      world.staff(shop, new CaseCommand.Decide(id)).orThrow();
      world
          .staff(
              shop,
              new CaseCommand.OfferRemedies(
                  id, List.of(new CaseCommand.LineRemedy(line, Remedy.REFUND)), "Gladly."))
          .orThrow();
      var offer = world.view(shop, id).conduct().resolutions().getFirst();
      world
          .consumer(shop, new CaseCommand.AcceptOffer(id, List.of(offer.id()), "I agree."))
          .orThrow();
      world.staff(shop, new CaseCommand.ReceiveGoods(id, line, Reception.RECEIVED)).orThrow();
      world
          .staff(
              shop,
              new CaseCommand.InspectGoods(
                  id,
                  line,
                  new CaseCommand.Findings(
                      Grade.A, Acceptance.ACCEPTED, Money.zero(CaseWorld.EUR), "As new.")))
          .orThrow();
      world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
      for (var hour = 0; hour < 72; hour++) {
        world.pass(Duration.ofHours(1));
      }

      var view = world.view(shop, id);
      assertThat(view.head().money()).isEqualTo(MoneyState.PAID);
      assertThat(view.head().status()).isEqualTo(CaseStatus.RESOLVED);
      assertThat(view.conduct().intents()).hasSize(1);
      assertThat(view.conduct().intents().getFirst().amount()).isEqualTo(Money.of(29_800, "EUR"));

      world.staff(shop, new CaseCommand.CloseCase(id)).orThrow();
      assertThat(openPromises(world.view(shop, id))).isEmpty();
    }

    @Test
    void whenWeAreLate_thenTheConsumerIsToldAndHasANewDate() {
      world.pass(Duration.ofDays(6));

      var promises = world.view(shop, id).conduct().promises();
      assertThat(promises).extracting(Promise::state).contains(PromiseState.BROKEN);
      assertThat(openPromises(world.view(shop, id)))
          .extracting(Promise::kind)
          .containsExactly(PromiseKind.DECISION);
    }

    @Test
    void whenACommandIsNotAllowed_thenTheRefusalNamesThoseThatAre() {
      var outcome = world.staff(shop, new CaseCommand.ReleaseRefund(id));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              CaseOutcome.Refused.class,
              refused -> {
                assertThat(refused.refusal().code()).isEqualTo("not_now");
                assertThat(refused.refusal().allowed()).contains("decide", "ask_brand");
              });
    }
  }

  static List<Promise> openPromises(CaseView view) {
    return view.conduct().promises().stream().filter(Promise::isOpen).toList();
  }
}
