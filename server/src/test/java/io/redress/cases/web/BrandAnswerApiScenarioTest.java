package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A program of a brand reads and answers the one request that its link opens. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class BrandAnswerApiScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired BrandAccounts accounts;
  @Autowired SignedLinks links;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private ApiClient brand = new ApiClient(0, "");

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    world
        .cases
        .staff(
            shop.id(),
            new CaseCommand.AskBrand(shop.caseId(), Remedy.EXCHANGE, "May it be exchanged?"))
        .orThrow();
    var link = world.brandLink(shop);
    brand = new ApiClient(port, link.substring(link.lastIndexOf('/') + 1));
  }

  @AfterEach
  void close() {
    brand.close();
    clock.travelTo(TestClock.START);
  }

  private String path() {
    return "/api/v1/brand/" + shop.slug() + "/request";
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  @Nested
  class GivenTheTokenOfALink {
    @Test
    void whenItIsRead_thenTheQuestionIsThereAndNothingOfTheConsumer() {
      var told = brand.get(path());

      assertThat(told.status()).isEqualTo(200);
      assertThat(told.at("/question")).isEqualTo("May it be exchanged?");
      assertThat(told.at("/state")).isEqualTo("sent");
      assertThat(told.at("/remedy")).isEqualTo("exchange");
      assertThat(told.at("/number")).isEqualTo(world.view(shop).head().number());
      assertThat(told.body())
          .doesNotContainIgnoringCase("Neumann")
          .doesNotContain(world.view(shop).order().orderNumber())
          .doesNotContain("Visa");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"answer\": \"approved\"}|APPROVED",
          "{\"answer\": \"approved_in_part\", \"terms\": \"Tag on.\"}|APPROVED_IN_PART",
          "{\"answer\": \"declined\", \"words\": \"Worn.\"}|REFUSED",
          "{\"answer\": \"asked\", \"words\": \"Which size?\"}|INFO_ASKED"
        })
    void whenItIsAnswered_thenTheAnswerIsTaken(String body, LiaisonState state) {
      var told = brand.post(path(), body);

      assertThat(told.status()).as(told.body()).isEqualTo(200);
      assertThat(request().state()).isEqualTo(state);
      assertThat(request().answeredBy()).hasValue("Ana Ruiz");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"answer\": \"perhaps\"}|answer",
          "{\"answer\": \"declined\"}|words",
          "{\"answer\": \"approved_in_part\"}|terms",
          "{\"answer\": \"approved\", \"terms\": \"Tag on.\"}|terms"
        })
    void whenItCannotBeUsed_thenAProblemNamesTheField(String body, String field) {
      var told = brand.post(path(), body);

      assertThat(told.status()).isEqualTo(400);
      assertThat(told.header("Content-Type")).startsWith("application/problem+json");
      assertThat(told.at("/violations/0/field")).isEqualTo(field);
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }

    @Test
    void whenASecondAnswerComes_thenItIsRefusedAndTheFirstStands() {
      brand.post(path(), "{\"answer\": \"approved\", \"answeredBy\": \"Giulia Rossi\"}");

      var second = brand.post(path(), "{\"answer\": \"declined\", \"words\": \"No.\"}");

      assertThat(second.status()).isEqualTo(409);
      assertThat(second.at("/refusal/code")).isEqualTo("not_now");
      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
      assertThat(request().answeredBy()).hasValue("Giulia Rossi");
    }

    @Test
    void whenTheSameQuestionIsSentTwice_thenTheConsumerHearsOfItOnce() {
      var question = "{\"answer\": \"asked\", \"words\": \"Which size?\"}";
      brand.post(path(), question);

      var again = brand.post(path(), question);

      assertThat(again.status()).as(again.body()).isEqualTo(200);
      assertThat(again.at("/state")).isEqualTo("info_asked");
      assertThat(again.at("/words")).isEqualTo("Which size?");
      world.cases.runOutbox();
      assertThat(world.mails(shop))
          .filteredOn(mail -> mail.subject().contains("has a question about your"))
          .hasSize(1);
    }
  }

  @Nested
  class GivenAnythingElse {
    @Test
    void whenThereIsNoTokenOrAnotherHouses_thenNothingIsTold() {
      try (var nobody = new ApiClient(port, "0".repeat(64))) {
        assertThat(nobody.get(path()).status()).isEqualTo(401);
        assertThat(nobody.post(path(), "no answer").status()).isEqualTo(401);
      }
      var other = world.shop();

      var told = brand.get("/api/v1/brand/" + other.slug() + "/request");

      assertThat(told.status()).isEqualTo(401);
      assertThat(told.body()).doesNotContain("May it be exchanged?");
    }

    @Test
    void whenItsContactIsNotAskedAnyMore_thenTheTokenIsNone() {
      var subject = request().id().value();
      var life = Duration.ofDays(30);
      var brandId = request().brandId();
      var account = world.cases.in(shop.id(), () -> accounts.ofBrand(brandId).orElseThrow());
      var ana = account.contacts().getFirst();
      var reader = ana.person().email();
      var token =
          world.cases.in(
              shop.id(),
              () ->
                  links.createForBrand(
                      LinkPurpose.LIAISON, subject, reader, life, TestClock.START));
      var today = LocalDate.ofInstant(TestClock.START, ana.hours().zone());
      var end = new AccountChange.EndContact(ana.id(), today);
      var edit = new AccountEdit(brandId, OptionalInt.empty(), Actor.SYSTEM, TestClock.START);
      world.cases.in(shop.id(), () -> accounts.change(edit, end));

      try (var program = new ApiClient(port, token)) {
        assertThat(program.get(path()).status()).isEqualTo(401);
        assertThat(program.post(path(), "{\"answer\": \"approved\"}").status()).isEqualTo(401);
      }
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }

    @Test
    void whenTheLinkHasEnded_thenTheTokenIsNone() {
      clock.travelTo(TestClock.START.plus(Duration.ofDays(31)));

      assertThat(brand.get(path()).status()).isEqualTo(401);
    }

    @Test
    void whenItIsSentToTheRestOfTheApi_thenItIsNoKey() {
      assertThat(brand.get("/api/v1/cases").status()).isEqualTo(401);
    }
  }
}
