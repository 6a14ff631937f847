package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.catalogue.Brands;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A liaison writes down whom to ask, what was agreed and how the house buys. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class BrandPagesScenarioTest {
  private static final Pattern HREF = Pattern.compile("href=\"(/desk/[^\"#]+)");
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private BrandId kors = new BrandId(new UUID(0, 0));

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    kors = world.cases.in(shop.id(), brands::list).getFirst().id();
  }

  private String page() {
    return shop.desk() + "/brands/" + kors;
  }

  private BrandAccount account() {
    return world.cases.in(shop.id(), () -> accounts.ofBrand(kors)).orElseThrow();
  }

  private HttpResponse<String> keep(Browser browser, String what, Map<String, String> fields) {
    return keep(browser, what, "", fields);
  }

  /** Opens a form, as somebody does who follows its link, and sends it. */
  private HttpResponse<String> keep(
      Browser browser, String what, String id, Map<String, String> fields) {
    var form = page() + "/edit?what=" + what + (id.isEmpty() ? "" : "&id=" + id);
    var found = ID.matcher(browser.get(form).body());
    assertThat(found.find()).isTrue();
    var all = new HashMap<>(fields);
    all.put("what", what);
    all.put("id", found.group(1));
    all.put("version", String.valueOf(account().version()));
    return browser.submit(form, page() + "/edit", all);
  }

  private static Map<String, String> rossi() {
    var fields = new HashMap<String, String>();
    fields.put("name", "Giulia Rossi");
    fields.put("email", "g.rossi@mk-eu.example");
    fields.put("languages", "it, en");
    fields.put("regions", "EU CH");
    fields.put("timeZone", "Europe/Rome");
    fields.put("holidays", "IT");
    for (var day = 0; day < 5; day++) {
      fields.put("hours-" + day, "8:30-17:30");
    }
    return fields;
  }

  @Test
  void whenTheBrandsAreListed_thenEachIsThereWithItsContact() {
    var browser = world.signIn(port, shop, Role.AGENT);

    assertThat(browser.get(shop.desk() + "/brands").body()).contains("Michael Kors", page());
    assertThat(browser.get(page()).body()).contains("Ana Ruiz").doesNotContain("/edit?what=");
  }

  @Test
  void whenSomebodyIsAdded_thenThePageSaysWhenTheyAreThere() {
    var browser = world.signIn(port, shop, Role.LIAISON);

    var kept = keep(browser, "contact", rossi());

    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    assertThat(account().contacts()).hasSize(2);
    assertThat(account().contacts().getLast().remit().regions()).hasSize(28).contains("IT", "CH");
    assertThat(browser.follow(kept).body())
        .contains("Giulia Rossi", "08:30-17:30", "rd-note--kept");
  }

  @Test
  void whenAFieldIsWrong_thenWhatWasWrittenStays() {
    var browser = world.signIn(port, shop, Role.LIAISON);
    var fields = new HashMap<>(rossi());
    fields.put("hours-1", "half past eight");

    var refused = keep(browser, "contact", fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("half past eight", "Giulia Rossi", "hours-1-error");
    assertThat(account().contacts()).hasSize(1);
  }

  @Test
  void whenAQuotaIsAgreed_thenWhatWasAskedOfItIsCounted() {
    var browser = world.signIn(port, shop, Role.SUPERVISOR);
    var quota =
        Map.of(
            "topic", "exchanges",
            "pieces", "1",
            "period", "quarter",
            "confirmed", "yes",
            "source", "Agreement of 12 March, section 2",
            "sourceDate", "2026-03-12");
    assertThat(keep(browser, "quota", quota).statusCode()).isEqualTo(303);
    assertThat(browser.get(page()).body()).contains("Agreement of 12 March, section 2");

    world
        .cases
        .staff(
            shop.id(),
            new CaseCommand.AskBrand(shop.caseId(), Remedy.EXCHANGE, "May it be exchanged?"))
        .orThrow();

    assertThat(browser.get(page()).body()).contains("1 of 1 used");
    assertThat(browser.get(shop.desk() + "/brands").body()).contains("1 near a limit");
  }

  @Test
  void whenAQuotaStartsLater_thenItsFirstDayIsShownAndItDoesNotCountYet() {
    var browser = world.signIn(port, shop, Role.SUPERVISOR);
    var quota = new HashMap<String, String>();
    quota.put("topic", "exchanges");
    quota.put("pieces", "60");
    quota.put("period", "quarter");
    quota.put("confirmed", "yes");
    quota.put("source", "Letter of 2 June");
    quota.put("sourceDate", "2026-06-02");
    quota.put("startsOn", "2026-07-01");

    var kept = keep(browser, "quota", quota);

    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    assertThat(browser.follow(kept).body())
        .contains("Letter of 2 June", "From Wednesday", "July 2026", "data-applies=\"no\"");
    var id = account().terms().getFirst().id().toString();
    var tooSoon = keep(browser, "end_term", id, Map.of("day", "2026-06-20"));
    assertThat(tooSoon.statusCode()).isEqualTo(422);
    assertThat(tooSoon.body()).contains("Look again at", "2026-06-20");
  }

  @Test
  void whenAnAccountIsRestricted_thenItsReasonIsShown() {
    var browser = world.signIn(port, shop, Role.LIAISON);
    var account =
        Map.of(
            "number", "MK-EU 20881",
            "place", "Antwerp boutique",
            "boughtFrom", "boutique",
            "country", "BE",
            "cap", "60000",
            "warnAt", "55000",
            "currency", "EUR",
            "period", "quarter");
    assertThat(keep(browser, "purchasing", account).statusCode()).isEqualTo(303);
    var id = account().purchasing().getFirst().id().toString();
    var standing = Map.of("status", "restricted", "since", "2026-06-03", "why", "No exchanges.");

    assertThat(keep(browser, "standing", id, standing).statusCode()).isEqualTo(303);

    assertThat(browser.get(page()).body())
        .contains("Antwerp boutique", "MK-EU 20881", "Restricted", "No exchanges.");
  }

  @Test
  void whenTheBrandClosedAnAccount_thenItIsNotWithinAllLimits() {
    var browser = world.signIn(port, shop, Role.LIAISON);
    var account = new HashMap<>(Map.of("number", "MK-1", "place", "Antwerp boutique"));
    account.put("boughtFrom", "boutique");
    account.put("country", "BE");
    assertThat(keep(browser, "purchasing", account).statusCode()).isEqualTo(303);
    assertThat(browser.get(page()).body()).contains("within all limits");
    var id = account().purchasing().getFirst().id().toString();
    var closed = Map.of("status", "closed", "since", "2026-06-03", "why", "They wrote so.");

    assertThat(keep(browser, "standing", id, closed).statusCode()).isEqualTo(303);

    assertThat(browser.get(page()).body())
        .contains("Antwerp boutique: Closed")
        .doesNotContain("within all limits");
    assertThat(browser.get(shop.desk() + "/brands").body())
        .contains("1 account, 1 restricted or closed", "Antwerp boutique: Closed");

    account.put("number", "MK-2");
    assertThat(keep(browser, "purchasing", account).statusCode()).isEqualTo(303);
    assertThat(browser.get(page()).body()).contains("within all limits");
  }

  @Test
  void whenASumCouldBeTwo_thenItIsAskedAgainAndNothingIsKept() {
    var browser = world.signIn(port, shop, Role.LIAISON);
    var account =
        new HashMap<>(
            Map.of(
                "number", "MK-EU 20881",
                "place", "Antwerp boutique",
                "cap", "60,000",
                "warnAt", "55 000,00",
                "currency", "EUR",
                "period", "quarter"));

    var refused = keep(browser, "purchasing", account);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Look again at: Cap.", "cap-error", "value=\"60,000\"", "value=\"55 000,00\"")
        .contains("60,000 can be read in two ways (Cap). Write 60000 or 60000.00")
        .doesNotContain("warnAt-error");
    assertThat(account().purchasing()).isEmpty();

    account.put("cap", "60.000,00");
    assertThat(keep(browser, "purchasing", account).statusCode()).isEqualTo(303);
    var cap = account().purchasing().getFirst().cap().orElseThrow();
    assertThat(cap.most()).isEqualTo(Money.of(6_000_000, "EUR"));
    assertThat(cap.warnAt()).isEqualTo(Money.of(5_500_000, "EUR"));
  }

  @Test
  void whenSomebodyElseWasFaster_thenNothingIsLost() {
    var browser = world.signIn(port, shop, Role.LIAISON);
    assertThat(keep(browser, "contact", rossi()).statusCode()).isEqualTo(303);
    var form = page() + "/edit?what=words";
    var found = ID.matcher(browser.get(form).body());
    assertThat(found.find()).isTrue();

    var stale =
        browser.submit(
            form,
            page() + "/edit",
            Map.of(
                "what", "words",
                "id", found.group(1),
                "version", "0",
                "words", "Only in their boxes.",
                "source", "A letter",
                "sourceDate", "2026-03-12",
                "confirmed", "yes"));

    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("Only in their boxes.", "What you wrote is still here");
    assertThat(account().terms()).isEmpty();
  }

  @Test
  void whenSomethingIsOpenWithThem_thenItsCardLeadsThere() {
    var browser = world.signIn(port, shop, Role.LIAISON);
    assertThat(browser.get(page()).body())
        .contains("Proof of purchase", "No paper about their goods is kept.")
        .contains("Open with them", "No request waits for their answer.");

    world
        .cases
        .staff(shop.id(), new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it?"))
        .orThrow();

    var ask = shop.desk() + "/questions/new?brand=" + kors;
    assertThat(browser.get(page()).body())
        .contains("1 request waits for their answer.", shop.casePage())
        .contains("Ask a policy question", ask);
    assertThat(browser.get(ask).body()).contains("value=\"" + kors + "\" selected");
    var agent = world.signIn(port, shop, Role.AGENT);
    assertThat(agent.get(page()).body())
        .contains("Open with them")
        .doesNotContain("Ask a policy question");
  }

  @Test
  void whenMoreIsOpenThanTheCardShows_thenTheRestOfItIsThere() {
    var asked = new ArrayList<>(List.of(shop.caseId()));
    while (asked.size() < 6) {
      var order = world.cases.order(shop.id(), Duration.ofDays(5));
      asked.add(world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE));
    }
    for (var id : asked) {
      var question = new CaseCommand.AskBrand(id, Remedy.REFUND, "May it?");
      world.cases.staff(shop.id(), question).orThrow();
    }

    var body = world.signIn(port, shop, Role.AGENT).get(page()).body();

    assertThat(body).contains("6 requests wait for their answer.", "1 more request");
    assertThat(asked).allSatisfy(id -> assertThat(body).contains("/cases/" + id));
  }

  @Test
  void whenWhoAsksNoBrandReadsAPage_thenEachOfItsLinksLeadsSomewhere() {
    world
        .cases
        .staff(shop.id(), new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it?"))
        .orThrow();
    for (var role : List.of(Role.AGENT, Role.FINANCE)) {
      var browser = world.signIn(port, shop, role);
      var body = browser.get(page()).body();
      var links = HREF.matcher(body.substring(body.indexOf("<main"))).results().toList();

      assertThat(links).isNotEmpty();
      assertThat(links)
          .allSatisfy(
              link -> {
                var there = link.group(1).replace("&amp;", "&");
                assertThat(browser.get(there).statusCode()).as(there).isEqualTo(200);
              });
    }
  }

  @Test
  void whenWeMakeItOurselves_thenNobodyIsOfferedToAsk() {
    var browser = world.signIn(port, shop, Role.LIAISON);
    assertThat(browser.get(shop.casePage()).body()).contains("ask_brand-question");
    var dealing =
        Map.of(
            "language", "en",
            "timeZone", "Europe/Berlin",
            "ownMake", "Made in our own atelier.");

    assertThat(keep(browser, "dealing", dealing).statusCode()).isEqualTo(303);

    assertThat(browser.get(shop.casePage()).body())
        .contains("we make this ourselves", "Made in our own atelier.")
        .doesNotContain("ask_brand-question");
    assertThat(browser.get(page()).body())
        .contains("our own make", "Made in our own atelier.")
        .doesNotContain("Ask a policy question", "Open with them", "id=\"standing\"");
    assertThat(browser.get(shop.desk() + "/questions/new").body())
        .doesNotContain("value=\"" + kors + "\"");
  }

  @Test
  void whenWhoOnlyReadsAsksForAForm_thenItIsNotTheirs() {
    var browser = world.signIn(port, shop, Role.AGENT);

    assertThat(browser.get(page() + "/edit?what=contact").statusCode()).isEqualTo(403);
  }
}
