package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.faces.Chromium;
import io.redress.faces.Looks;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.language.Language;
import io.redress.people.LinkPurpose;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Takes the pictures of key pages in every language, on a machine without faces of its own. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@Tag("long")
class PicturesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired SignedLinks links;
  @Autowired TravellingClock clock;

  static List<Language> languages() {
    return Language.offered();
  }

  static List<Language> languagesOfBrands() {
    return Language.ofBrands();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whenKeyPagesAreSeen_thenTheyFitInTheLanguage(Language language) {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    var order = world.cases.order(shop.id(), Duration.ofDays(3));
    ask(shop);
    try (var chromium = Chromium.withLatinFacesOnly()) {
      var look = new Look(chromium, language);
      open(chromium, "/s/" + shop.slug() + "/?lang=" + language.tag() + "&theme=light");
      look.at("portal-find");
      open(chromium, link(shop, LinkPurpose.CASE, shop.caseId().value()));
      look.at("portal-case");
      open(chromium, link(shop, LinkPurpose.ORDER, order.id().value()));
      look.at("portal-choose");
      withdraw(chromium, shop, order.orderNumber());
      look.at("portal-receipt");
      signIn(chromium, shop);
      look.at("desk-queue");
      open(chromium, shop.casePage());
      look.at("desk-case");
      open(chromium, shop.desk() + "/orders");
      look.at("desk-orders");
    }
  }

  @ParameterizedTest
  @MethodSource("languagesOfBrands")
  void whenABrandReadsItsRequest_thenItsPagesFitInTheLanguage(Language language) {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    ask(shop);
    try (var chromium = Chromium.withLatinFacesOnly()) {
      var look = new Look(chromium, language);
      open(chromium, world.brandLink(shop) + "?lang=" + language.tag() + "&theme=light");
      look.at("brand-request");
      chromium.driver().get(chromium.driver().getCurrentUrl() + "/colleagues");
      look.at("brand-colleague");
    }
  }

  private void ask(Shop shop) {
    world
        .cases
        .staff(shop.id(), new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it come?"))
        .orThrow();
  }

  /** Takes a picture of the page that is open, at both widths. */
  private record Look(Chromium chromium, Language language) {
    void at(String name) {
      for (var width : new int[] {390, 1440}) {
        chromium.resize(width, 900);
        chromium.fontsCome();
        var full = "%s-%s-%d".formatted(name, language.tag(), width);
        chromium.keep(full);
        Looks.check(chromium.driver(), language, full);
      }
    }
  }

  private String link(Shop shop, LinkPurpose purpose, UUID subject) {
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.CONSUMER, purpose, subject, Duration.ofDays(7), TestClock.START));
    return "/s/" + shop.slug() + "/l/" + token;
  }

  private void withdraw(Chromium chromium, Shop shop, String order) {
    open(chromium, "/s/" + shop.slug() + "/withdraw");
    var driver = chromium.driver();
    driver.findElement(By.name("name")).sendKeys("Lena Neumann");
    driver.findElement(By.name("order")).sendKeys(order);
    driver.findElement(By.name("email")).sendKeys("lena-" + order + "@example.org" + Keys.ENTER);
    comesTo(chromium, "/withdraw/confirm");
    driver.findElement(By.cssSelector("main button.btn-primary")).click();
    comesTo(chromium, "/receipts/");
  }

  private void signIn(Chromium chromium, Shop shop) {
    open(chromium, shop.desk() + "/sign-in");
    var driver = chromium.driver();
    driver.findElement(By.name("email")).sendKeys(DeskWorld.address(Role.ADMINISTRATOR));
    driver.findElement(By.name("password")).sendKeys(PeopleSamples.PASSWORD + Keys.ENTER);
    new WebDriverWait(driver, PATIENCE)
        .until(ExpectedConditions.not(ExpectedConditions.urlContains("/sign-in")));
  }

  private static void comesTo(Chromium chromium, String path) {
    new WebDriverWait(chromium.driver(), PATIENCE).until(ExpectedConditions.urlContains(path));
  }

  private void open(Chromium chromium, String path) {
    chromium.driver().get("http://127.0.0.1:" + port + path);
  }
}
