package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.faces.Chromium;
import io.redress.faces.Looks;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.language.Language;
import io.redress.orders.Order;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages in a real browser: accessible, inside the window, and moved through by keys. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskLooksTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Order three;

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var deliveredAt = TestClock.START.minus(Duration.ofDays(3));
    three = world.cases.order(shop.id(), 3, Optional.of(deliveredAt));
    var order = world.cases.order(shop.id(), Duration.ofDays(3));
    var second = world.cases.open(shop.id(), order, CaseReason.DEFECT);
    world
        .cases
        .staff(
            shop.id(),
            new CaseCommand.AskBrand(second, Remedy.REPAIR, "The clasp came off. May we send it?"))
        .orThrow();
    world
        .cases
        .staff(
            shop.id(),
            new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "Unworn. May it come back?"))
        .orThrow();
  }

  @ParameterizedTest
  @CsvSource({"1440, 900, light, zh-Hans", "390, 844, dark, ar"})
  void whenAPageIsLookedAt_thenItIsAccessibleAndFits(
      int width, int height, String theme, String language) {
    lookAtAll(width, height, theme, language);
  }

  @ParameterizedTest
  @CsvSource({"390, 844, light, en", "1440, 900, dark, ja"})
  @Tag("long")
  void whenAPageIsLookedAtByTheOthers_thenItIsAccessibleAndFits(
      int width, int height, String theme, String language) {
    lookAtAll(width, height, theme, language);
  }

  private void lookAtAll(int width, int height, String theme, String language) {
    try (var chromium = new Chromium()) {
      chromium.resize(width, height);
      signIn(chromium);
      var look = "?theme=" + theme + "&lang=" + language;
      var name = "-" + width + "-" + theme + "-" + language;
      look(chromium, shop.desk() + "/queue" + look, "desk-queue" + name);
      moveByKeys(chromium);
      chooseSeveral(chromium);
      look(chromium, "desk-together" + name);
      look(chromium, shop.desk() + "/phone" + look + "&q=neumann", "desk-phone" + name);
      look(chromium, shop.desk() + "/search" + look + "&q=parker", "desk-search" + name);
      look(chromium, shop.casePage() + look, "desk-case" + name);
      look(chromium, shop.casePage() + "/disclosure" + look, "desk-disclosure" + name);
      look(chromium, shop.desk() + "/proofs" + look, "desk-proofs" + name);
      look(chromium, shop.desk() + "/orders" + look, "desk-orders" + name);
      var order = shop.desk() + "/orders/" + world.view(shop).order().id();
      look(chromium, order + look, "desk-order" + name);
      var bought = shop.desk() + "/orders/" + three.id();
      look(chromium, bought + "/case" + look, "desk-intake" + name);
      seeWhatIsPossible(chromium);
      look(chromium, "desk-intake-looked" + name);
      look(chromium, shop.desk() + "/promises" + look, "desk-promises" + name);
      var behind = shop.desk() + "/promises/cases" + look + "&figure=silent";
      look(chromium, behind, "desk-promise-cases" + name);
      var brand = world.view(shop).order().lines().getFirst().brandId().orElseThrow();
      var standing = shop.desk() + "/brands/" + brand + "/standing";
      look(chromium, standing + look, "desk-brand-standing" + name);
      look(chromium, shop.desk() + "/money" + look, "desk-money" + name);
      look(chromium, shop.desk() + "/money/providers" + look, "desk-providers" + name);
      look(chromium, shop.desk() + "/imports" + look, "desk-imports" + name);
      chooseFile(chromium);
      look(chromium, "desk-mapping" + name);
      bringItIn(chromium);
      look(chromium, "desk-import-run" + name);
      look(chromium, chromium.driver().findElement(By.cssSelector("a[href$='/undo']")), name);
      look(chromium, shop.desk() + "/imports/hooks" + look, "desk-hooks" + name);
      look(chromium, shop.desk() + "/hours" + look, "desk-hours" + name);
      look(chromium, shop.desk() + "/hours/house" + look, "desk-hours-house" + name);
      look(chromium, shop.desk() + "/colleagues" + look, "desk-coverage" + name);
      look(chromium, shop.desk() + "/colleagues/teams" + look, "desk-teams" + name);
      look(chromium, shop.desk() + "/colleagues/hand-over" + look, "desk-hand-over" + name);
      var own = shop.desk() + "/colleagues/" + world.staffId(shop, Role.ADMINISTRATOR);
      look(chromium, own + look, "desk-colleague" + name);
      look(chromium, shop.desk() + "/orders/nowhere" + look, "desk-fault" + name);
      open(chromium, world.brandLink(shop));
      var request = chromium.driver().getCurrentUrl().replace("http://127.0.0.1:" + port, "");
      look(chromium, request + look, "brand-request" + name);
    }
  }

  private void signIn(Chromium chromium) {
    open(chromium, shop.desk() + "/sign-in?lang=en");
    var driver = chromium.driver();
    driver.findElement(By.name("email")).sendKeys(DeskWorld.address(Role.ADMINISTRATOR));
    driver.findElement(By.name("password")).sendKeys(PeopleSamples.PASSWORD + Keys.ENTER);
    assertThat(driver.getCurrentUrl()).endsWith("/queue");
  }

  private static void moveByKeys(Chromium chromium) {
    chromium.driver().findElement(By.tagName("body")).sendKeys("j");
    assertThat(chromium.driver().findElements(By.cssSelector(".rd-q[aria-current]"))).hasSize(1);
  }

  private static void chooseSeveral(Chromium chromium) {
    var driver = chromium.driver();
    driver.findElement(By.tagName("body")).sendKeys("x");
    assertThat(driver.findElements(By.cssSelector(".rd-q__pick:checked"))).hasSize(1);
    driver.findElement(By.cssSelector("#together button")).click();
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .until(ExpectedConditions.presenceOfElementLocated(By.name("step")));
  }

  private void open(Chromium chromium, String path) {
    chromium.driver().get("http://127.0.0.1:" + port + path);
  }

  private static void seeWhatIsPossible(Chromium chromium) {
    var driver = chromium.driver();
    driver.executeScript(
        """
        document.querySelector('input[name=reason][value=changed_mind]').checked = true;
        document.querySelector('textarea[name=words]').value = 'It does not suit me.';
        document.querySelector('button[value=preview]').click();
        """);
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .until(ExpectedConditions.presenceOfElementLocated(By.id("outlook")));
  }

  private static void chooseFile(Chromium chromium) {
    var driver = chromium.driver();
    driver.findElement(By.id("file")).sendKeys(file().toString());
    driver.findElement(By.cssSelector("form.rd-card button")).click();
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .until(ExpectedConditions.presenceOfElementLocated(By.name("column-0")));
  }

  private static Path file() {
    try {
      var file = Path.of("target", "orders-november.csv").toAbsolutePath();
      Files.writeString(
          file,
          """
          Order number,Order date,Currency,Customer name,Email,Country,SKU,Title,Category,Qty,\
          Unit price,Payment reference,Total,Note
          N-50231,2026-06-01T10:00:00+02:00,EUR,Clara Neumann,clara@example.org,DE,35S4G7,\
          "Parker, small",handbag,1,285.00,pay-1,285.00,a gift
          N-50232,2026-06-01T10:00:00+02:00,EUR,Sophie de Vries,s@example.org,NL,MA-PS42,\
          Pearl strand,necklace,2,"1.149,00,00",pay-2,153.55,
          """);
      return file;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void bringItIn(Chromium chromium) {
    var driver = chromium.driver();
    driver.findElement(By.cssSelector("button[value=start]")).click();
    new WebDriverWait(driver, Duration.ofSeconds(30))
        .until(ExpectedConditions.presenceOfElementLocated(By.className("rd-figs")));
    world.cases.runOutbox();
    driver.navigate().refresh();
  }

  private static void look(Chromium chromium, WebElement link, String name) {
    link.click();
    look(chromium, "desk-undo" + name);
  }

  private void look(Chromium chromium, String path, String name) {
    open(chromium, path);
    look(chromium, name);
  }

  private static void look(Chromium chromium, String name) {
    chromium.keep(name);
    var spoken = chromium.driver().findElement(By.tagName("html")).getDomAttribute("lang");
    Looks.check(chromium.driver(), Language.ofTag(String.valueOf(spoken)).orElseThrow(), name);
  }
}
