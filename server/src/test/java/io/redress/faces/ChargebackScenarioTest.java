package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Claim;
import io.redress.cases.Dispute.Move;
import io.redress.cases.MoneyState;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.IntentState;
import io.redress.money.provider.Sandbox;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bank takes a payment back while a refund of it is under way. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class ChargebackScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired Sandbox sandbox;
  @Autowired JdbcClient jdbc;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var steps = new CaseSteps(world.cases, sandbox);
    staff(new CaseCommand.Decide(shop.caseId())).orThrow();
    staff(steps.offer(shop.id(), shop.caseId())).orThrow();
    world.cases.consumer(shop.id(), steps.accept(shop.id(), shop.caseId())).orThrow();
    staff(steps.receive(shop.id(), shop.caseId())).orThrow();
    staff(steps.inspect(shop.id(), shop.caseId())).orThrow();
  }

  private CaseOutcome staff(CaseCommand command) {
    return world.cases.staff(shop.id(), command);
  }

  private CaseView view() {
    return world.view(shop);
  }

  private void bankAsks() {
    var claim = new Claim(Dispute.Kind.CHARGEBACK, "Bank", "CB-7", "Not mine.", Optional.empty());
    staff(new CaseCommand.OpenDispute(shop.caseId(), claim)).orThrow();
  }

  private void end(Move move) {
    var id = view().conduct().disputes().getLast().id();
    staff(new CaseCommand.CloseDispute(shop.caseId(), id, move)).orThrow();
  }

  private void release() {
    staff(new CaseCommand.ReleaseRefund(shop.caseId())).orThrow();
  }

  private void outsideAnswers() {
    world.cases.runOutbox();
    clock.advance(Duration.ofMinutes(2));
    world.cases.runOutbox();
  }

  /** How often the provider was asked to pay, as it knows itself. */
  private long payouts() {
    return world.cases.in(
        shop.id(),
        () ->
            jdbc.sql("select count(*) from sandbox_refund where merchant_id = :merchant")
                .param("merchant", shop.id().value())
                .query(Long.class)
                .single());
  }

  /** What the books say that the house owes consumers. */
  private long owed() {
    return world.cases.in(
        shop.id(),
        () ->
            jdbc.sql(
                    """
                    select coalesce(sum(amount_minor), 0)
                    from ledger_entry
                    where merchant_id = :merchant and account = 'refunds_owed'
                    """)
                .param("merchant", shop.id().value())
                .query(Long.class)
                .single());
  }

  private IntentState refund() {
    return view().conduct().intents().getFirst().state();
  }

  private boolean isTold(String words) {
    return world.mails(shop).stream().anyMatch(mail -> mail.bodyText().contains(words));
  }

  private String portal() {
    var browser = new Browser(port);
    var find = "/s/" + shop.slug() + "/find";
    browser.submit(
        find,
        find,
        Map.of("order", view().order().orderNumber(), "contact", view().consumer().email()));
    return browser.get("/s/" + shop.slug() + "/cases/" + shop.caseId()).body();
  }

  @Nested
  class GivenAnUnreleasedRefund {
    @BeforeEach
    void ask() {
      bankAsks();
    }

    @Test
    void whenItIsReleased_thenItIsRefusedAndEverybodySeesWhy() {
      var refused = (CaseOutcome.Refused) staff(new CaseCommand.ReleaseRefund(shop.caseId()));

      assertThat(refused.refusal().code()).isEqualTo("payment_frozen");
      assertThat(world.signIn(port, shop, Role.AGENT).get(shop.casePage()).body())
          .contains("on hold because of a chargeback");
      assertThat(portal())
          .contains("Your bank is looking into this payment.", "our refund waits for it");
      assertThat(isTold("so that nothing is paid twice")).isTrue();
    }

    @Test
    void whenTheDayComes_thenThePromiseSlipsAsAnyOther() {
      world.cases.pass(Duration.ofDays(20));

      assertThat(view().conduct().promises())
          .anyMatch(
              each -> each.kind() == PromiseKind.REFUND && each.state() == PromiseState.BROKEN)
          .anyMatch(each -> each.kind() == PromiseKind.REFUND && each.isOpen());
    }

    @Test
    void whenTheBankLetsGo_thenItCanBeReleased() {
      end(Move.WITHDRAW);
      release();
      outsideAnswers();

      assertThat(view().head().money()).isEqualTo(MoneyState.PAID);
    }

    @Test
    void whenTheBankPays_thenOurRefundIsSettledByThat() {
      end(Move.LOSE);
      outsideAnswers();

      assertThat(view().head().status()).isEqualTo(CaseStatus.RESOLVED);
      assertThat(view().conduct().intents()).isEmpty();
      assertThat(payouts()).isZero();
      assertThat(isTold("Your bank has given you the money back itself")).isTrue();
    }
  }

  @Nested
  class GivenAReleasedRefundThatIsNotSent {
    @BeforeEach
    void releaseAndAsk() {
      release();
      bankAsks();
    }

    @Test
    void whenItsTurnComes_thenItIsHeldBack() {
      outsideAnswers();

      assertThat(payouts()).isZero();
      assertThat(view().conduct().intents()).allMatch(each -> each.isHeldBack());
      assertThat(world.signIn(port, shop, Role.FINANCE).get(shop.casePage()).body())
          .contains("On hold because of a chargeback");
    }

    @Test
    void whenTheBankLetsGo_thenItGoesOnByItselfOnce() {
      outsideAnswers();
      end(Move.WITHDRAW);
      outsideAnswers();
      outsideAnswers();

      assertThat(refund()).isEqualTo(IntentState.SETTLED);
      assertThat(payouts()).isOne();
      assertThat(isTold("Your bank has closed its enquiry")).isTrue();
    }

    @Test
    void whenTheBankPaysBeforeItsTurn_thenItIsNeverSent() {
      end(Move.LOSE);
      outsideAnswers();

      assertThat(payouts()).isZero();
      assertThat(view().head().status()).isEqualTo(CaseStatus.RESOLVED);
      assertThat(refund()).isEqualTo(IntentState.FAILED);
      assertThat(owed()).isZero();
    }

    @Test
    void whenTheBankPaysAfterItsTurn_thenItIsNeverSent() {
      outsideAnswers();
      end(Move.LOSE);
      outsideAnswers();

      assertThat(payouts()).isZero();
      assertThat(view().head().status()).isEqualTo(CaseStatus.RESOLVED);
      assertThat(refund()).isEqualTo(IntentState.FAILED);
      assertThat(owed()).isZero();
    }
  }

  @Nested
  class GivenARefundThatIsSent {
    @Test
    void whenTheBankAsks_thenItsArrivalIsStillHeard() {
      release();
      world.cases.runOutbox();
      bankAsks();
      outsideAnswers();

      assertThat(refund()).isEqualTo(IntentState.SETTLED);
      assertThat(payouts()).isOne();
    }
  }
}
