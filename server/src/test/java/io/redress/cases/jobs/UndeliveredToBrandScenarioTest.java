package io.redress.cases.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.conversation.Mail;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.Asking;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A brand whose address was mistyped keeps silent about what it never read. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class UndeliveredToBrandScenarioTest {
  private static final String MISTYPED = "ana@brand@example";
  private static final GreenMail SERVER = started();

  @Autowired DeskWorld world;
  @Autowired BrandAccounts accounts;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  private static GreenMail started() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    registry.add("redress.smtp-url", () -> "smtp://127.0.0.1:" + SERVER.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void openAShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    mistype();
  }

  private void mistype() {
    var brandId = view(shop.caseId()).head().brandId().orElseThrow();
    var account = world.cases.in(shop.id(), () -> accounts.ofBrand(brandId).orElseThrow());
    var known = account.contacts().getFirst();
    var mistyped =
        new BrandContact(
            known.id(),
            new BrandContact.Person("Ana Ruiz", MISTYPED, ""),
            known.remit(),
            known.hours(),
            known.away(),
            known.endedOn());
    var edit = new AccountEdit(brandId, OptionalInt.empty(), Actor.SYSTEM, clock.instant());
    world.cases.in(shop.id(), () -> accounts.change(edit, new AccountChange.KeepContact(mistyped)));
  }

  private CaseView view(CaseId id) {
    return world.cases.view(shop.id(), id);
  }

  private void ask(CaseId id, Asking how) {
    var question = new CaseCommand.AskBrand(id, Remedy.REFUND, "May it come back?", how);
    world.cases.staff(shop.id(), question).orThrow();
  }

  private List<Message> notes(CaseId id) {
    return view(id).conduct().messages().stream()
        .filter(each -> each.thread() == ThreadKind.INTERNAL)
        .toList();
  }

  private List<String> toldOf() {
    return world.mails(shop).stream()
        .filter(mail -> mail.to() == Party.MERCHANT && mail.subject().contains("wrote a note"))
        .map(Mail::address)
        .toList();
  }

  @Test
  void whenALetterToTheBrandIsLost_thenWhoeverHoldsTheCaseReadsItBeforeTheDate() {
    var liaison = world.staffId(shop, Role.LIAISON);
    world.cases.staff(shop.id(), new CaseCommand.HandOver(shop.caseId(), liaison)).orThrow();

    ask(shop.caseId(), Asking.ALONE);
    world.cases.settleDown();

    assertThat(notes(shop.caseId()))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.body()).contains(MISTYPED, "cannot be reached");
              assertThat(note.writtenAt())
                  .isBefore(view(shop.caseId()).conduct().liaison().orElseThrow().answerBy());
            });
    assertThat(toldOf()).containsExactly(DeskWorld.address(Role.LIAISON));
  }

  @Test
  void whenALetterAboutSeveralIsLost_thenEachCaseSaysSoAndTheSamePersonIsToldOnce() {
    var order = world.cases.order(shop.id(), Duration.ofDays(4));
    var other = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
    for (var id : List.of(shop.caseId(), other)) {
      ask(id, new Asking(Optional.empty(), Asking.Letter.TOGETHER));
    }

    world.cases.pass(Duration.ofHours(3));
    world.cases.settleDown();

    for (var id : List.of(shop.caseId(), other)) {
      assertThat(notes(id))
          .singleElement()
          .satisfies(note -> assertThat(note.body()).contains(MISTYPED));
    }
    assertThat(toldOf()).doesNotHaveDuplicates().isNotEmpty();
  }
}
