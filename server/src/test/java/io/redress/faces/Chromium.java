package io.redress.faces;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The real browser, without a window; it is found on the path. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Without a window, and without anything that a browser does by itself. */
  private static final List<String> QUIET =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String LATIN_ONLY =
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
      <fontconfig>
        <include>/etc/fonts/fonts.conf</include>
        <selectfont>
          <rejectfont><glob>*CJK*</glob><glob>*Noto*</glob></rejectfont>
        </selectfont>
      </fontconfig>
      """;

  private final ChromeDriver driver;

  public Chromium() {
    this(Map.of(), "en");
  }

  private Chromium(Map<String, String> environment, String languages) {
    var options = new ChromeOptions();
    options.setBinary(onPath(NAMES));
    options.addArguments(QUIET);
    options.addArguments("--lang=" + languages.split(",", -1)[0]);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", languages));
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(onPath(List.of("chromedriver"))))
            .usingAnyFreePort()
            .withEnvironment(environment)
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** The browser of somebody who reads these languages, the best first, parted by commas. */
  public static Chromium reading(String languages) {
    return new Chromium(Map.of(), languages);
  }

  /** A browser on a machine that has a Latin face, and none for any other script. */
  public static Chromium withLatinFacesOnly() {
    try {
      var settings = Path.of("target", "latin-only-fonts.conf").toAbsolutePath();
      Files.createDirectories(settings.getParent());
      Files.writeString(settings, LATIN_ONLY);
      return new Chromium(Map.of("FONTCONFIG_FILE", settings.toString()), "en");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** Makes the window as large as a screen of this size. */
  public void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Waits until the faces that the page asks for have come. */
  public void fontsCome() {
    driver.executeAsyncScript(
        """
        const done = arguments[0];
        document.body.getBoundingClientRect(); // text that is laid out asks for its faces
        requestAnimationFrame(() => document.fonts.ready.then(() =>
          requestAnimationFrame(() => requestAnimationFrame(() => done()))));
        """);
  }

  /** The names of the faces in which the first element of this kind is set. */
  public List<String> facesOf(String selector) {
    driver.executeCdpCommand("DOM.enable", Map.of());
    driver.executeCdpCommand("CSS.enable", Map.of());
    var root =
        (Map<?, ?>)
            Objects.requireNonNull(
                driver.executeCdpCommand("DOM.getDocument", Map.of()).get("root"));
    var node =
        driver
            .executeCdpCommand(
                "DOM.querySelector", Map.of("nodeId", root.get("nodeId"), "selector", selector))
            .get("nodeId");
    var fonts =
        (List<?>)
            Objects.requireNonNull(
                driver
                    .executeCdpCommand("CSS.getPlatformFontsForNode", Map.of("nodeId", node))
                    .get("fonts"));
    return fonts.stream()
        .map(font -> String.valueOf(((Map<?, ?>) font).get("familyName")))
        .toList();
  }

  /** Keeps the page as a picture below the build's folder. */
  public void keep(String name) {
    var picture = Path.of(System.getProperty("redress.pictures", "target/screens"), name + ".png");
    try {
      Files.createDirectories(picture.getParent());
      var taken =
          driver.executeCdpCommand(
              "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true));
      Files.write(picture, Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static String onPath(List<String> names) {
    return names.stream()
        .flatMap(Chromium::places)
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("none of " + names + " is on the path"));
  }

  private static Stream<Path> places(String name) {
    var path = String.valueOf(System.getenv("PATH"));
    return Arrays.stream(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name));
  }
}
