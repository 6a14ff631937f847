package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.conversation.Mail;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.hours.WorkingHours;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The contact of a brand with the link of a letter: in their language, with what came before. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class BrandReaderScenarioTest {
  private static final Pattern LINK = Pattern.compile("(/b/[a-z0-9-]+/l/[0-9a-f]{64})");
  private static final Pattern DUE = Pattern.compile("May we have your answer ([^?]+)\\?");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired BrandAccounts accounts;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = new Browser(port);
    ask(shop.caseId(), "The bag is unworn, tags on. May it come back?");
  }

  private void ask(CaseId id, String question) {
    world.cases.staff(shop.id(), new CaseCommand.AskBrand(id, Remedy.EXCHANGE, question)).orThrow();
  }

  /** Asks about another case of the same brand, which is the one of the shop from here on. */
  private void askAboutAnother(String question) {
    var order = world.cases.order(shop.id(), Duration.ofDays(4));
    shop =
        new Shop(shop.id(), shop.slug(), world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE));
    ask(shop.caseId(), question);
    browser = new Browser(port);
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  private String page() {
    return "/b/" + shop.slug() + "/requests/" + request().id();
  }

  /** The latest letter to the brand about a case. */
  private Mail letter(CaseId id) {
    return world.mails(shop).stream()
        .filter(mail -> mail.to() == Party.BRAND && mail.caseId().filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private String open(CaseId id) {
    var link = LINK.matcher(letter(id).bodyText());
    assertThat(link.find()).isTrue();
    return browser.follow(browser.get(link.group(1))).body();
  }

  @Nested
  class GivenAContactWhoReadsAnotherLanguage {
    @ParameterizedTest
    @CsvSource({
      "fr, Accepter avec des changements, Votre réponse nous est parvenue",
      "it, Approvare con modifiche, La Sua risposta ci è arrivata"
    })
    void whenTheyChooseItAndAnswer_thenTheNextLetterSpeaksIt(
        String tag, String button, String thanks) {
      open(shop.caseId());

      var page = browser.get(page() + "?lang=" + tag).body();
      var sent = browser.submit(page(), page(), Map.of("answer", "approve"));

      assertThat(page).contains("lang=\"" + tag + "\"", button);
      assertThat(browser.follow(sent).body()).contains(thanks);
      assertThat(letter(shop.caseId()).language()).isEqualTo(tag);
      assertThat(new Browser(port).get("/s/" + shop.slug() + "?lang=" + tag).body())
          .contains("lang=\"en\"")
          .doesNotContain("hreflang=\"" + tag + "\"");
    }
  }

  @Nested
  class GivenAContactOfTheAccount {
    private BrandAccount account() {
      var brand = world.view(shop).head().brandId().orElseThrow();
      return world.cases.in(shop.id(), () -> accounts.ofBrand(brand).orElseThrow());
    }

    @BeforeEach
    void askWhoAnswersForExchanges() {
      var luca =
          new BrandContact(
              new BrandContactId(UUID.randomUUID()),
              new BrandContact.Person("Luca Bianchi", "luca@brand.example", ""),
              new BrandContact.Remit(Set.of("DE"), Set.of(Topic.EXCHANGES), List.of("en")),
              account().contacts().getFirst().hours(),
              Optional.empty(),
              Optional.empty());
      var edit =
          new AccountEdit(account().brandId(), OptionalInt.empty(), Actor.SYSTEM, clock.instant());
      world.cases.in(shop.id(), () -> accounts.change(edit, new AccountChange.KeepContact(luca)));
      askAboutAnother("May it be exchanged?");
    }

    @Test
    void whenTheyAnswerInTheirLanguage_thenItStandsBeforeTheOthers() {
      open(shop.caseId());

      browser.get(page() + "?lang=it");
      browser.submit(page(), page(), Map.of("answer", "approve"));

      assertThat(request().answeredBy()).hasValue("Luca Bianchi");
      assertThat(account().contacts())
          .filteredOn(each -> each.person().email().equals("luca@brand.example"))
          .singleElement()
          .satisfies(each -> assertThat(each.remit().languages()).containsExactly("it", "en"));
      assertThat(letter(shop.caseId()).language()).isEqualTo("it");
    }
  }

  @Nested
  class GivenAContactInAnotherZone {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private void change(AccountChange change) {
      var brand = world.view(shop).head().brandId().orElseThrow();
      var edit = new AccountEdit(brand, OptionalInt.empty(), Actor.SYSTEM, clock.instant());
      world.cases.in(shop.id(), () -> accounts.change(edit, change));
    }

    @BeforeEach
    void askWhoSitsThere() {
      change(
          new AccountChange.KeepContact(
              new BrandContact(
                  new BrandContactId(UUID.randomUUID()),
                  new BrandContact.Person("Wei Chen", "wei@brand.example", ""),
                  new BrandContact.Remit(Set.of("DE"), Set.of(Topic.EXCHANGES), List.of("en")),
                  WorkingHours.usual(SHANGHAI, WorkingHours.NO_COUNTRY),
                  Optional.empty(),
                  Optional.empty())));
      var day = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC).minusDays(30);
      change(
          new AccountChange.KeepTerm(
              new AgreedTerm(
                  new AgreedTermId(UUID.randomUUID()),
                  new Term.SilenceRule(1, WhenSilent.ESCALATE),
                  new TermSource("Letter of March", day, true),
                  Optional.empty())));
      askAboutAnother("May it be exchanged?");
    }

    @Test
    void whenTheirBrowserTellsNoZone_thenPageAndLetterHoldTheSameTime() {
      var due = DUE.matcher(letter(shop.caseId()).bodyText().replaceAll("\\s+", " "));

      assertThat(due.find()).isTrue();
      assertThat(due.group(1)).isEqualTo("by Wednesday 17 June, 00:00"); // 18:00 in Berlin
      assertThat(open(shop.caseId()).replaceAll("\\s+", " "))
          .contains("by Wed 17 June, 00:00 your time");
    }
  }

  @Nested
  class GivenAQuickReason {
    @Test
    void whenItIsChosenWithoutWords_thenItIsTheAnswer() {
      open(shop.caseId());

      browser.submit(page(), page(), Map.of("answer", "decline", "reason", "worn", "words", ""));

      assertThat(request().state()).isEqualTo(LiaisonState.REFUSED);
      assertThat(request().answerWords()).hasValue("The piece shows signs of wear");
    }

    @Test
    void whenAnotherReasonIsMeant_thenWordsAreAskedForBesideIt() {
      open(shop.caseId());

      var sent =
          browser.submit(
              page(), page(), Map.of("answer", "decline", "reason", "other", "words", " "));

      assertThat(sent.statusCode()).isEqualTo(400);
      assertThat(sent.body()).contains("Please write what should be different", "<details");
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }
  }

  @Nested
  class GivenEarlierRequests {
    private CaseId earlier = new CaseId(new UUID(0, 0));

    @BeforeEach
    void askOnceMore() {
      earlier = shop.caseId();
      open(earlier);
      browser.submit(
          page(), page(), Map.of("answer", "changes", "words", "With the tag on, please."));
      askAboutAnother("And this one?");
    }

    @Test
    void whenTheLinkOfALetterIsOpened_thenTheySeeWhatTheyAnsweredBefore() {
      assertThat(open(shop.caseId())).contains("/earlier\"");

      var list = browser.get(page() + "/earlier").body();

      assertThat(list)
          .contains(world.cases.view(shop.id(), earlier).head().number())
          .contains("The bag is unworn, tags on.", "With the tag on, please.", "Ana Ruiz")
          .doesNotContain("And this one?")
          .doesNotContainIgnoringCase("Neumann")
          .doesNotContain("298.00");
    }

    @Test
    void whenALinkWasHandedOutOtherwise_thenNothingElseIsShown() {
      browser.follow(browser.get(world.brandLink(shop)));

      assertThat(browser.get(page()).body()).doesNotContain("/earlier\"");
      assertThat(browser.get(page() + "/earlier").body())
          .contains("This is the first request")
          .doesNotContain("With the tag on, please.");
    }

    @Test
    void whenAnotherHouseAskedTheSamePerson_thenItIsNotAmongThem() {
      var other = world.shop();
      var ours = shop;
      shop = other;
      ask(other.caseId(), "A question of another house.");
      shop = ours;
      open(shop.caseId());

      assertThat(browser.get(page() + "/earlier").body())
          .doesNotContain("A question of another house.");
    }
  }

  @Nested
  class GivenALinkThatHasEnded {
    @Test
    void whenItIsOpened_thenAKindPageSaysSoInTheReadersLanguage() {
      var link = LINK.matcher(letter(shop.caseId()).bodyText());
      assertThat(link.find()).isTrue();
      clock.travelTo(TestClock.START.plus(Duration.ofDays(200)));

      var gone = browser.get(link.group(1) + "?lang=it");

      assertThat(gone.statusCode()).isEqualTo(410);
      assertThat(gone.body())
          .contains("Questo link non si apre più.")
          .doesNotContain("Parker", request().question());
    }
  }
}
