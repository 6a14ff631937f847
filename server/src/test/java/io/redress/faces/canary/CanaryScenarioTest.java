package io.redress.faces.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.dossier.Dossiers;
import io.redress.faces.Browser;
import io.redress.faces.PackageReading;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.faces.dossier.DossierPress;
import io.redress.faces.portal.OwnWords;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Pages;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.KnownFact;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.privacy.PersonalExports;
import io.redress.shared.Party;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Whatever is done in a case, in whatever order: nothing that a brand is given (pages, those of a
 * colleague, letters, paper, ZIP, what its programs read) holds what it was not told, and nothing
 * that the consumer is given (page, letters, file, copy of her data) holds what was said with the
 * brand. No program is the consumer's.
 */
@RedressTest
@Import({
  CaseWorld.class,
  CaseSteps.class,
  DeskWorld.class,
  PackageReading.class,
  CanaryHouse.class,
  CanaryStep.class,
  CanaryBrand.class
})
class CanaryScenarioTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int STEPS = 24;
  private static final int STEPS_BETWEEN_LOOKS = 4;
  private static final int FEW = 3;
  private static final int MANY = 80;

  @LocalServerPort int port;
  @Autowired CanaryHouse house;
  @Autowired CanaryStep steps;
  @Autowired DeskWorld world;
  @Autowired PackageReading reading;
  @Autowired CaseDisclosures disclosures;
  @Autowired Dossiers dossiers;
  @Autowired DossierPress press;
  @Autowired Pages pages;
  @Autowired SignedLinks links;
  @Autowired PersonalExports exports;
  @Autowired CanaryBrand brand;
  @Autowired TravellingClock clock;
  private int looksAtBrands;

  @Test
  @Tag("short")
  void whenAFewCasesLive_thenNobodyIsGivenWhatIsNotTheirs() {
    live(FEW);
  }

  @Test
  @Tag("long")
  void whenManyCasesLive_thenNobodyIsGivenWhatIsNotTheirs() {
    live(MANY);
  }

  private void live(int cases) {
    var first = Long.getLong("redress.seed", new Random().nextLong());
    System.out.println("CanaryScenarioTest seed " + first + " (pin with -Dredress.seed)");
    for (var seed = first; seed < first + cases; seed++) {
      clock.travelTo(TestClock.START);
      var random = new Random(seed);
      var shop = house.open(random);
      for (var step = 1; step <= STEPS; step++) {
        steps.take(random, shop);
        if (step % STEPS_BETWEEN_LOOKS == 0) {
          look(shop, "seed " + seed + ", step " + step);
        }
      }
    }
    assertThat(looksAtBrands).as("a brand was asked").isPositive();
  }

  private void look(Shop shop, String when) {
    var told = told(shop);
    if (!told.isEmpty()) {
      looksAtBrands++;
      var given = brand.pages(port, shop) + brand.program(port, shop) + brandsPackage(shop);
      hides(given, Canary.hiddenFromBrand(told), when + ", brand");
    }
    var letters = letters(shop, Party.BRAND);
    hides(letters, Canary.hiddenFromBrand(List.of()), when + ", letters to the brand");
    var own = consumersPage(shop) + letters(shop, Party.CONSUMER) + consumersFile(shop);
    hides(own, Canary.hiddenFromConsumer(), when + ", consumer");
    hides(consumersCopy(shop), Canary.hiddenFromCopy(), when + ", copy of her data");
  }

  private static void hides(String text, List<Canary> hidden, String when) {
    for (var canary : hidden) {
      var at = text.indexOf(canary.text());
      assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 200), at))
          .as("%s: %s stands after", when, canary)
          .isEmpty();
    }
  }

  /** The kinds that the brand was told with its last request; none while it was not asked. */
  private List<DisclosureKind> told(Shop shop) {
    var view = world.view(shop);
    return view.conduct()
        .liaison()
        .map(request -> world.cases.in(shop.id(), () -> disclosures.of(view, request)))
        .map(all -> all.facts().stream().map(Disclosed::fact).map(KnownFact::kind).toList())
        .orElse(List.of());
  }

  private String brandsPackage(Shop shop) {
    var view = world.view(shop);
    return world.cases.in(
        shop.id(), () -> PackageReading.words(reading.zip(reading.given(view), "en")));
  }

  private String consumersPage(Shop shop) {
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.CONSUMER,
                    LinkPurpose.CASE,
                    shop.caseId().value(),
                    Duration.ofDays(30),
                    clock.instant()));
    var consumer = new Browser(port);
    var opened = consumer.follow(consumer.get("/s/" + shop.slug() + "/l/" + token));
    assertThat(opened.statusCode()).isEqualTo(200);
    return opened.body();
  }

  /** The rows of the copy of all that is kept of her, as she gets it by mail. */
  private String consumersCopy(Shop shop) {
    var consumer = world.view(shop).consumer().id();
    return world.cases.in(
        shop.id(),
        () -> {
          try (var packed = exports.pack(consumer)) {
            var bytes = new ByteArrayOutputStream();
            packed.sendTo(bytes);
            return PackageReading.words(PackageReading.entries(bytes.toByteArray()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private String letters(Shop shop, Party to) {
    return world.mails(shop).stream()
        .filter(mail -> mail.to() == to)
        .map(mail -> mail.subject() + "\n" + mail.bodyText() + "\n" + mail.bodyHtml())
        .collect(Collectors.joining("\n"));
  }

  private String consumersFile(Shop shop) {
    var house = new House("Harbour & Lane", BERLIN, "/s/" + shop.slug());
    var page = pages.writtenFor(house, Audience.CONSUMER, "en", BERLIN);
    return world.cases.in(
        shop.id(),
        () -> {
          var dossier = dossiers.ofConsumer(shop.caseId());
          try {
            var words = new OwnWords(page, dossier.view());
            return PackageReading.words(press.paper(page, dossier, words));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
