package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.Chromium;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A passkey made and shown in a real browser, under the strict content policy of the pages. */
@RedressTest(properties = "redress.base-url=http://localhost:0")
@Import({CaseWorld.class, DeskWorld.class})
class PasskeyScenarioTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private void open(Chromium chromium, String path) {
    chromium.driver().get("http://localhost:" + port + shop.desk() + path);
  }

  private static void press(Chromium chromium, String form) {
    chromium.driver().findElement(By.cssSelector(form + " button")).click();
  }

  private static void waitFor(Chromium chromium, String address) {
    new WebDriverWait(chromium.driver(), PATIENCE)
        .withMessage(() -> chromium.driver().findElement(By.tagName("body")).getText())
        .until(open -> String.valueOf(open.getCurrentUrl()).endsWith(address));
  }

  private void signInByPassword(Chromium chromium) {
    open(chromium, "/sign-in?lang=en");
    var driver = chromium.driver();
    driver.findElement(By.name("email")).sendKeys(DeskWorld.address(Role.AGENT));
    driver.findElement(By.name("password")).sendKeys(PeopleSamples.PASSWORD);
    press(chromium, "form[action$='/sign-in']");
  }

  private void signOut(Chromium chromium) {
    chromium.driver().manage().deleteAllCookies();
  }

  @Test
  void whenAPasskeyIsMade_thenItOpensTheDeskAloneAndAfterThePassword() {
    try (var chromium = new Chromium()) {
      var options =
          new VirtualAuthenticatorOptions()
              .setProtocol(Protocol.CTAP2)
              .setTransport(Transport.INTERNAL)
              .setHasResidentKey(true)
              .setHasUserVerification(true)
              .setIsUserVerified(true);
      var authenticator = chromium.driver().addVirtualAuthenticator(options);
      signInByPassword(chromium);
      waitFor(chromium, "/queue");
      open(chromium, "/account");
      press(chromium, "form[data-passkey='make']");
      new WebDriverWait(chromium.driver(), PATIENCE)
          .withMessage(() -> chromium.driver().findElement(By.tagName("body")).getText())
          .until(
              driver -> !driver.findElements(By.cssSelector("form[action$='/remove']")).isEmpty());
      assertThat(authenticator.getCredentials()).hasSize(1);

      signOut(chromium);
      open(chromium, "/sign-in?lang=en");
      press(chromium, "form[data-passkey='show']");
      waitFor(chromium, "/queue");

      signOut(chromium);
      signInByPassword(chromium);
      waitFor(chromium, "/sign-in/second");
      press(chromium, "form[data-passkey='show']");
      waitFor(chromium, "/queue");

      signOut(chromium);
      authenticator.setUserVerified(false);
      open(chromium, "/sign-in?lang=en");
      press(chromium, "form[data-passkey='show']");
      assertThat(chromium.driver().getCurrentUrl()).contains("/sign-in");
      open(chromium, "/queue");
      assertThat(chromium.driver().getCurrentUrl()).endsWith("/sign-in");
    }
  }
}
