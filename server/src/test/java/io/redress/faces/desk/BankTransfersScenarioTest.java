package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.money.bank.BankSamples;
import io.redress.money.bank.TransferReference;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A refund by bank transfer: the account, the file, the statement, and money that comes back. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class BankTransfersScenarioTest {
  private static final String HOUSE_IBAN = "FR14 2004 1010 0505 0001 3M02 606";
  private static final String HER_IBAN = "DE89 3704 0044 0532 0130 00";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private Browser as(Role role) {
    return world.signIn(port, shop, role);
  }

  private HttpResponse<String> useAccount(String iban) {
    var page = shop.desk() + "/money/providers";
    return as(Role.ADMINISTRATOR)
        .submit(
            page,
            page + "/bank",
            Map.of("holder", "Maison Lumière SAS", "iban", iban, "bic", "PSSTFRPPPAR"));
  }

  private HttpResponse<String> giveAccount(CaseId id, String iban) {
    var page = shop.desk() + "/cases/" + id + "/account";
    return as(Role.AGENT).submit(page, page, Map.of("holder", "Lena Neumann", "iban", iban));
  }

  private RefundIntent intent(CaseId id) {
    return world.cases.view(shop.id(), id).conduct().intents().getFirst();
  }

  private String reference(CaseId id) {
    return TransferReference.of(intent(id).attempts().getLast().id());
  }

  private HttpResponse<String> makeFile() {
    var page = shop.desk() + "/money/transfers";
    return as(Role.FINANCE).submit(page, page + "/files", Map.of());
  }

  private String bring(String statement) {
    var page = shop.desk() + "/money/statements";
    var file = new Browser.Attachment("file", "camt.xml", statement);
    var answer = as(Role.FINANCE).upload(page, page, Map.of(), file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    world.cases.settleDown();
    return answer.body();
  }

  /** A case whose refund waits for a file. */
  private CaseId waiting() {
    assertThat(useAccount(HOUSE_IBAN).statusCode()).isEqualTo(303);
    var id = steps.inspected(shop.id());
    assertThat(giveAccount(id, HER_IBAN).statusCode()).isEqualTo(303);
    world.cases.staff(shop.id(), new CaseCommand.ReleaseRefund(id)).orThrow();
    world.cases.settleDown();
    assertThat(intent(id).state()).isEqualTo(IntentState.PENDING);
    return id;
  }

  @Test
  void whenAStatementHasTheTransfer_thenTheRefundIsProvenAndADoubleChangesNothing() {
    var id = waiting();

    var made = makeFile();

    assertThat(made.statusCode()).isEqualTo(303);
    var finance = as(Role.FINANCE);
    var file = shop.desk() + "/money/transfers/files/1";
    assertThat(finance.get(file).body()).contains("DE ···· 3000").doesNotContain("0532");
    var content = finance.get(file + ".xml").body();
    assertThat(content)
        .contains("<EndToEndId>" + reference(id), "DE89370400440532013000", "298.00")
        .isEqualTo(finance.get(file + ".xml").body());
    var files = shop.desk() + "/money/transfers";
    assertThat(finance.submit(files, files + "/files", Map.of()).statusCode())
        .as("nothing is left")
        .isEqualTo(409);

    var statement = BankSamples.camt(reference(id), "298.00", "2026-06-15");
    assertThat(bring(statement)).contains("The statement is in.", "1 matched");

    assertThat(intent(id).state()).isEqualTo(IntentState.SETTLED);
    assertThat(world.cases.view(shop.id(), id).head().status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(bring(statement)).contains("was here already");
  }

  @Test
  void whenTheMoneyIsSentBack_thenItIsOwedAgainAndAPersonDecides() {
    var id = waiting();
    makeFile();
    var reference = reference(id);
    bring(BankSamples.camt(reference, "298.00", "2026-06-15"));

    bring(BankSamples.camtReturned(reference, "298.00", "2026-06-18"));

    assertThat(intent(id).state()).isEqualTo(IntentState.FAILED);
    assertThat(intent(id).attempts()).hasSize(1);
    assertThat(world.cases.view(shop.id(), id).head().status()).isEqualTo(CaseStatus.FULFILLING);
  }

  @Test
  void whenNoReferenceIsThere_thenFinanceMatchesByHandAndTakesItBack() {
    var id = waiting();
    makeFile();
    var list = bring(BankSamples.camt("NOTPROVIDED", "298.00", "2026-06-15"));
    var line = list.replaceAll("(?s).*/money/statements/lines/([0-9a-f-]{36})\".*", "$1");
    var page = shop.desk() + "/money/statements/lines/" + line;
    var finance = as(Role.FINANCE);
    assertThat(finance.get(page).body()).contains("same amount");

    var attempt = intent(id).attempts().getLast().id().toString();
    finance.submit(page, page + "/match", Map.of("attempt", attempt));
    world.cases.settleDown();

    assertThat(intent(id).state()).isEqualTo(IntentState.SETTLED);
    var all = shop.desk() + "/money/statements";
    finance.submit(all, page + "/undo", Map.of());
    world.cases.settleDown();
    assertThat(finance.get(all).body()).contains("1 movement is open");
    assertThat(intent(id).state()).as("nothing is paid twice").isEqualTo(IntentState.SETTLED);
  }

  @Test
  void whenNoStatementHasIt_thenItIsListedAsLateAndItsCaseIsTold() {
    var id = waiting();
    makeFile();

    world.cases.pass(Duration.ofDays(4));

    assertThat(as(Role.FINANCE).get(shop.desk() + "/money/transfers").body()).contains("Late");
    assertThat(as(Role.AGENT).get(shop.desk() + "/cases/" + id + "?thread=internal").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whenNumbersAreMistyped_thenItSaysSoAndNothingIsKept() {
    assertThat(useAccount("FR14 2004 1010 0505 0001 3M02 607").statusCode()).isEqualTo(422);
    useAccount(HOUSE_IBAN);
    var id = steps.inspected(shop.id());

    var answer = giveAccount(id, "DE89 3704 0044 0532 0130 01");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("One digit seems wrong.");
  }

  @Test
  void whenHeadingsWereNamed_thenTheyAreThereTheNextTime() {
    useAccount(HOUSE_IBAN);
    var page = shop.desk() + "/money/statements";
    var text = "when,what,gone\n2026-06-15,Rent,12.50\n";
    var file = new Browser.Attachment("file", "bank.csv", text);
    var finance = as(Role.FINANCE);
    var named = Map.of("day", "when", "out", "gone", "words", "what");

    assertThat(finance.upload(page, page, named, file).statusCode()).isEqualTo(200);

    assertThat(finance.get(page).body()).contains("value=\"when\"", "value=\"gone\"");
  }
}
