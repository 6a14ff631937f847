package io.redress.cases.brands;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.liaison.Asking;
import io.redress.liaison.Collecting;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.OwnMake;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was written down about a brand, and what becomes of it when the brand is asked. */
@RedressTest
@Import(CaseWorld.class)
class AgreementsScenarioTest {
  @Autowired CaseWorld world;
  @Autowired BrandAccounts accounts;
  @Autowired Mails mails;
  @Autowired TravellingClock clock;
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private CaseId id = new CaseId(new UUID(0, 0));
  private BrandId brand = new BrandId(new UUID(0, 0));

  @BeforeEach
  void openACase() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var order = world.order(shop, Duration.ofDays(5));
    id = world.open(shop, order, CaseReason.WRONG_SIZE);
    brand = order.lines().getFirst().brandId().orElseThrow();
  }

  private BrandAccount account() {
    return world.in(shop, () -> accounts.ofBrand(brand).orElseThrow());
  }

  private void change(AccountChange change) {
    var edit = new AccountEdit(brand, OptionalInt.empty(), Actor.SYSTEM, clock.instant());
    world.in(shop, () -> accounts.change(edit, change));
  }

  private void agree(Term term) {
    var day = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC).minusDays(30);
    var source = new TermSource("Letter of March", day, true);
    var id = new AgreedTermId(UUID.randomUUID());
    change(new AccountChange.KeepTerm(new AgreedTerm(id, term, source, Optional.empty())));
  }

  private CaseOutcome ask(Remedy remedy) {
    return world.staff(shop, new CaseCommand.AskBrand(id, remedy, "May it?"));
  }

  private CaseView view() {
    return world.view(shop, id);
  }

  private List<String> addressed() {
    return world.in(shop, () -> mails.latest(20)).stream()
        .filter(mail -> mail.to() == Party.BRAND)
        .map(Mail::address)
        .toList();
  }

  @Nested
  class GivenOurOwnMake {
    @Test
    void whenTheBrandWouldBeAsked_thenItIsRefusedAndTheCaseGoesOn() {
      var now = account().dealing();
      var ours = new OwnMake("Made in our own atelier.");
      change(
          new AccountChange.Deal(
              new Dealing(
                  now.language(),
                  now.zone(),
                  now.holidays(),
                  Optional.of(ours),
                  Optional.empty(),
                  Optional.empty())));

      var outcome = ask(Remedy.REPAIR);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              CaseOutcome.Refused.class,
              refused -> {
                assertThat(refused.refusal().code()).isEqualTo("brand_is_our_own");
                assertThat(refused.refusal().facts()).containsValue("Made in our own atelier.");
                assertThat(refused.refusal().allowed()).doesNotContain("ask_brand");
              });
      assertThat(addressed()).isEmpty();
      assertThat(view().allowed()).contains("decide").doesNotContain("ask_brand");
      world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    }
  }

  @Nested
  class GivenARuleForSilence {
    @Test
    void whenTheBrandIsAsked_thenTheRequestHoldsItAndItsDays() {
      ask(Remedy.REFUND).orThrow();
      var usual = view().conduct().liaison().orElseThrow();
      assertThat(usual.course().whenSilent()).isEqualTo(WhenSilent.ESCALATE);
      world.staff(shop, new CaseCommand.WithdrawRequest(id, "Never mind.")).orThrow();
      agree(new Term.SilenceRule(7, WhenSilent.GO_AHEAD_AT_OWN_COST));
      world.staff(shop, new CaseCommand.ReopenCase(id, "It counts.")).orThrow();

      ask(Remedy.REFUND).orThrow();

      var asked = view().conduct().liaison().orElseThrow();
      assertThat(asked.course().whenSilent()).isEqualTo(WhenSilent.GO_AHEAD_AT_OWN_COST);
      assertThat(asked.answerBy()).isAfter(usual.answerBy());
    }

    @Test
    void whenItIsWaitedForOnceMore_thenItGetsTheSameDaysAgain() {
      agree(new Term.SilenceRule(1, WhenSilent.WAIT_ON));
      ask(Remedy.REFUND).orThrow();
      var first = view().conduct().liaison().orElseThrow().answerBy();
      clock.travelTo(first);
      world.runDueWork();

      var longer = view().conduct().liaison().orElseThrow();

      assertThat(longer.course().answerDays()).hasValue(1);
      assertThat(longer.answerBy()).isAfter(first).isBefore(first.plus(Duration.ofDays(2)));
    }
  }

  @Nested
  class GivenALimitOfPiecesInOneLetter {
    @Test
    void whenMoreIsAskedTogether_thenItReachesTheBrandInMoreLetters() {
      agree(new Term.RequestLimit(Topic.RETURNS, 1));
      var other = world.open(shop, world.order(shop, Duration.ofDays(4)), CaseReason.WRONG_SIZE);
      var together = new Asking(Optional.empty(), Asking.Letter.TOGETHER);
      for (var each : List.of(id, other)) {
        var asked = new CaseCommand.AskBrand(each, Remedy.REFUND, "May it?", together);
        world.staff(shop, asked).orThrow();
      }

      world.pass(Collecting.WINDOW);

      assertThat(addressed()).hasSize(2);
    }
  }

  @Nested
  class GivenSomebodyWhoAnswersForRepairs {
    @Test
    void whenARepairIsAsked_thenTheLetterIsTheirs() {
      var first = account().contacts().getFirst();
      change(
          new AccountChange.KeepContact(
              new BrandContact(
                  new BrandContactId(UUID.randomUUID()),
                  new BrandContact.Person("Luca Bianchi", "repairs@brand.example", ""),
                  new BrandContact.Remit(Set.of("DE"), Set.of(Topic.REPAIRS), List.of("en")),
                  first.hours(),
                  Optional.empty(),
                  Optional.empty())));

      ask(Remedy.REPAIR).orThrow();

      assertThat(addressed()).containsExactly("repairs@brand.example");
    }

    @Test
    void whenNothingWasWrittenDown_thenTheLetterGoesToTheOneContact() {
      ask(Remedy.REPAIR).orThrow();

      assertThat(addressed()).containsExactly("ana@brand.example");
    }
  }
}
