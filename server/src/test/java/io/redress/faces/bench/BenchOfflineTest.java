package io.redress.faces.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.evidence.Evidence;
import io.redress.faces.Chromium;
import io.redress.faces.Looks;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.Reception;
import io.redress.language.Language;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A shift at the bench in a real browser: the line goes, fifty boxes are scanned and counted, the
 * line comes back, at first without its answers.
 */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class BenchOfflineTest {
  private static final int SCANS = 50;

  /** Long enough for a script to try again by itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration OFTEN = Duration.ofMillis(50);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private List<CaseId> cases = List.of();

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    cases = new ArrayList<>();
  }

  private void expect(int boxes) {
    for (var box = 0; box < boxes; box++) {
      cases.add(steps.accepted(shop.id()));
    }
  }

  @Test
  void whenFiftyBoxesAreScannedWithoutALine_thenEachArrivesOnce() {
    expect(SCANS);
    try (var line = Line.to(port);
        var chromium = new Chromium()) {
      var driver = chromium.driver();
      chromium.resize(390, 844);
      comeToTheBench(driver, line);

      line.cut();
      goOffline(driver, true);
      cases.forEach(id -> scan(driver, line, id));
      open(driver, line, "");
      until(driver, unsent(SCANS));
      assertThat(taken()).isZero();
      assertThat(receptions()).hasSize(SCANS).containsOnly(Reception.AWAITING);

      line.loseAnswersTo("/sync HTTP");
      goOffline(driver, false);
      until(driver, () -> line.lost() > 0 && taken() == SCANS);
      until(driver, unsent(SCANS));

      line.flow();
      driver.switchTo().newWindow(WindowType.TAB);
      open(driver, line, "");
      until(driver, "return document.getElementById('unsent').hidden");
      requireEachArrivedOnce();
    }
  }

  @Test
  void whenAPhotoIsTakenWithoutALine_thenItArrivesOnce(@TempDir Path folder) throws IOException {
    expect(1);
    var id = cases.getFirst();
    var photo = folder.resolve("lining.png");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
    try (var line = Line.to(port);
        var chromium = new Chromium()) {
      var driver = chromium.driver();
      chromium.resize(390, 844);
      comeToTheBench(driver, line);
      line.cut();
      goOffline(driver, true);
      scan(driver, line, id);
      driver.findElement(By.name("photos")).sendKeys(photo.toString());
      driver.executeScript("document.querySelector('form[enctype]').requestSubmit()");
      until(driver, unsent(2));
      assertThat(photos(id)).isEmpty();

      line.loseAnswersTo("/photos HTTP");
      goOffline(driver, false);
      until(driver, () -> line.lost() > 0 && !photos(id).isEmpty());

      line.flow();
      open(driver, line, "");
      until(driver, "return document.getElementById('unsent').hidden");
      assertThat(photos(id)).hasSize(1);
      assertThat(photos(id).getFirst()).endsWith("lining.png");
      assertThat(receptions()).containsExactly(Reception.RECEIVED);
    }
  }

  private List<String> photos(CaseId id) {
    return world.cases.view(shop.id(), id).content().evidence().stream()
        .map(Evidence::name)
        .toList();
  }

  /** Signs in, and stays until the browser has all that is expected. */
  private void comeToTheBench(ChromeDriver driver, Line line) {
    driver.get(line.origin() + shop.desk() + "/sign-in?lang=en");
    driver.findElement(By.name("email")).sendKeys(DeskWorld.address(Role.RECEIVER));
    driver.findElement(By.name("password")).sendKeys(PeopleSamples.PASSWORD + Keys.ENTER);
    until(driver, "return location.pathname.endsWith('/queue')");
    open(driver, line, "");
    Looks.check(driver, Language.ENGLISH, "bench-expected-live");
    until(
        driver,
        "return navigator.serviceWorker.ready"
            + ".then(() => navigator.serviceWorker.controller !== null)");
    open(driver, line, "");
    until(driver, keptPages());
  }

  /** Two pages of each box, and the two of the bench. */
  private String keptPages() {
    return "return caches.open('bench-pages-1').then((pages) => pages.keys()).then((keys) => "
        + "keys.filter((key) => key.url.includes('/bench/')).length >= "
        + (2 * cases.size() + 2)
        + ")";
  }

  /** As a scanner that types does it: the number and Enter; then all of it is there. */
  private void scan(ChromeDriver driver, Line line, CaseId id) {
    open(driver, line, "/receive");
    until(driver, "return document.querySelector('form[data-find]') !== null");
    driver.executeScript(
        """
        const form = document.querySelector('form[data-find]');
        form.elements.code.value = arguments[0];
        form.requestSubmit();
        """,
        world.cases.view(shop.id(), id).head().number());
    until(driver, "return document.querySelector('#count input[name^=count-]') !== null");
    driver.executeScript("document.getElementById('count').requestSubmit()");
    until(driver, "return location.pathname.endsWith('/lines/" + lineOf(id) + "')");
  }

  private String lineOf(CaseId id) {
    return world.cases.view(shop.id(), id).content().lines().getFirst().id().toString();
  }

  private static String unsent(int count) {
    return "return document.getElementById('unsent').dataset.count === '%d'".formatted(count);
  }

  private List<Reception> receptions() {
    return cases.stream()
        .map(id -> world.cases.view(shop.id(), id).conduct().goods().getFirst().reception())
        .toList();
  }

  private long taken() {
    return world.cases.in(
        shop.id(),
        () ->
            jdbc.sql(
                    """
                    select count(*)
                    from bench_entry
                    where merchant_id = :merchantId and outcome = 'taken'
                    """)
                .param("merchantId", shop.id().value())
                .query(Long.class)
                .single());
  }

  private void requireEachArrivedOnce() {
    assertThat(taken()).isEqualTo(SCANS);
    assertThat(receptions()).hasSize(SCANS).containsOnly(Reception.RECEIVED);
    for (var id : cases) {
      assertThat(world.cases.view(shop.id(), id).conduct().events())
          .filteredOn(event -> event.kind().equals("goods_received"))
          .hasSize(1);
    }
  }

  private static void goOffline(ChromeDriver driver, boolean isOffline) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  private static void until(ChromeDriver driver, String condition) {
    until(
        driver,
        () ->
            Boolean.TRUE.equals(
                driver.executeAsyncScript(
                    "const done = arguments[0];"
                        + "Promise.resolve().then(() => { "
                        + condition
                        + " }).then(done, () => done(false));")));
  }

  private static void until(ChromeDriver driver, BooleanSupplier condition) {
    // A page that goes while it is asked has not answered.
    new WebDriverWait(driver, PATIENCE)
        .pollingEvery(OFTEN)
        .ignoring(WebDriverException.class)
        .until(each -> condition.getAsBoolean());
  }

  private void open(ChromeDriver driver, Line line, String path) {
    driver.get(line.origin() + "/bench/" + shop.slug() + path);
  }
}
