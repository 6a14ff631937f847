package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.BrandContactId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who is not asked any more does not speak for the brand, whatever links they still have. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class EndedContactScenarioTest {
  private static final Pattern LINK = Pattern.compile("/b/[a-z0-9-]+/l/[0-9a-f]{64}");
  private static final String ANA = "ana@brand.example";
  private static final String GONE = "This link does not open any more.";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired BrandAccounts accounts;
  @Autowired SignedLinks links;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = new Browser(port);
    ask();
  }

  private void ask() {
    var question = new CaseCommand.AskBrand(shop.caseId(), Remedy.EXCHANGE, "May it go?");
    world.cases.staff(shop.id(), question).orThrow();
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  private String page() {
    return "/b/" + shop.slug() + "/requests/" + request().id();
  }

  private BrandAccount account() {
    var brand = world.view(shop).head().brandId().orElseThrow();
    return world.cases.in(shop.id(), () -> accounts.ofBrand(brand).orElseThrow());
  }

  private void change(AccountChange change) {
    var edit =
        new AccountEdit(account().brandId(), OptionalInt.empty(), Actor.SYSTEM, clock.instant());
    world.cases.in(shop.id(), () -> accounts.change(edit, change));
  }

  /** The one contact of the brand is not asked any more from today on. */
  private void endAna() {
    var ana = account().contacts().getFirst();
    var today = clock.instant().atZone(ana.hours().zone()).toLocalDate();
    change(new AccountChange.EndContact(ana.id(), today));
  }

  private void keepBoris(String address) {
    var boris =
        new BrandContact(
            new BrandContactId(UUID.randomUUID()),
            new BrandContact.Person("Boris Klein", address, ""),
            new BrandContact.Remit(Set.of(), Set.of(), List.of("en")),
            account().contacts().getFirst().hours(),
            Optional.empty(),
            Optional.empty());
    change(new AccountChange.KeepContact(boris));
  }

  /** The link of the latest letter to this address. */
  private String link(String address) {
    return world.mails(shop).stream()
        .filter(mail -> mail.address().equals(address))
        .map(mail -> LINK.matcher(mail.bodyText()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  /** Opens the page and sends an answer without words, so that the browser has read a form. */
  private void readTheForm(Browser reader, String link) {
    assertThat(reader.follow(reader.get(link)).statusCode()).isEqualTo(200);
    var said = Map.of("answer", "decline", "reason", "other", "words", " ");
    assertThat(reader.submit(page(), page(), said).statusCode()).isEqualTo(400);
  }

  @Nested
  class GivenTheirOldLink {
    @Test
    void whenTheyReadOrAnswer_thenItHasEndedAndNothingIsTaken() {
      readTheForm(browser, link(ANA));
      keepBoris("boris@brand.example");
      endAna();

      var read = browser.get(page());
      var sent = browser.submit(page(), page(), Map.of("answer", "approve"));
      var passedOn = browser.get(page() + "/colleagues");

      assertThat(read.statusCode()).isEqualTo(410);
      assertThat(read.body()).contains(GONE).doesNotContain("May it go?");
      assertThat(sent.statusCode()).isEqualTo(410);
      assertThat(passedOn.statusCode()).isEqualTo(410);
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }

    @Test
    void whenNobodyElseIsThere_thenItHasEndedTooAndTheNextLetterOpens() {
      var old = link(ANA);
      endAna();
      clock.travelTo(TestClock.START.plus(Duration.ofMinutes(5)));

      assertThat(browser.follow(browser.get(old)).statusCode()).isEqualTo(410);

      var order = world.cases.order(shop.id(), Duration.ofDays(4));
      var other = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
      shop = new Shop(shop.id(), shop.slug(), other);
      ask();
      assertThat(link(ANA)).isNotEqualTo(old);
      assertThat(browser.follow(browser.get(link(ANA))).statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheyHadPassedItOn_thenTheColleaguesLinkHasEndedToo() {
      var giulia = "giulia" + UUID.randomUUID() + "@brand.example";
      readTheForm(browser, link(ANA));
      var fields = Map.of("name", "Giulia Rossi", "email", giulia, "note", "");
      browser.submit(page() + "/colleagues", page() + "/colleagues", fields);
      var colleague = new Browser(port);
      readTheForm(colleague, link(giulia));

      endAna();

      assertThat(colleague.get(page()).statusCode()).isEqualTo(410);
      assertThat(colleague.submit(page(), page(), Map.of("answer", "approve")).statusCode())
          .isEqualTo(410);
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }
  }

  @Nested
  class GivenAMailboxOfTwo {
    @Test
    void whenOneHasEnded_thenTheOtherAnswersInTheirOwnName() {
      keepBoris(ANA);
      endAna();

      readTheForm(browser, link(ANA));
      browser.submit(page(), page(), Map.of("answer", "approve"));

      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
      assertThat(request().answeredBy()).hasValue("Boris Klein");
    }
  }

  @Nested
  class GivenAnAddressOfNobody {
    @Test
    void whenTheContactHasEnded_thenItsLinkStillOpens() {
      var subject = request().id().value();
      var life = Duration.ofDays(30);
      var token =
          world.cases.in(
              shop.id(),
              () ->
                  links.createForBrand(
                      LinkPurpose.LIAISON, subject, "office@brand.example", life, TestClock.START));
      endAna();

      var opened = browser.follow(browser.get("/b/" + shop.slug() + "/l/" + token));

      assertThat(opened.statusCode()).isEqualTo(200);
    }
  }
}
