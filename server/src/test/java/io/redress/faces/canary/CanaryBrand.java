package io.redress.faces.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.catalogue.Brands;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.platform.clock.TravellingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens all that the contact of a brand, a colleague and their programs can open. */
@Component
class CanaryBrand {
  private static final Pattern LINK =
      Pattern.compile("/b/[^/\\s]+/l/[A-Za-z0-9._~-]*[A-Za-z0-9_~-]");
  private static final Duration LIFE = Duration.ofDays(30);

  private final DeskWorld world;
  private final Brands brands;
  private final SignedLinks links;
  private final TravellingClock clock;

  CanaryBrand(DeskWorld world, Brands brands, SignedLinks links, TravellingClock clock) {
    this.world = world;
    this.brands = brands;
    this.links = links;
    this.clock = clock;
  }

  /**
   * What the pages say of the last request: its own, what came before, what came together with it,
   * and to whom it was passed on; the last one passes it on besides, and says what that one reads.
   */
  String pages(int port, Shop shop) {
    var contact = new Browser(port);
    var opened = contact.follow(contact.get(link(shop)));
    assertThat(opened.statusCode()).isEqualTo(200);
    var address = "/b/" + shop.slug() + "/requests/" + request(shop);
    var said = new StringBuilder(opened.body()).append(opened.headers());
    for (var page : List.of("/earlier", "/batch")) {
      said.append(contact.get(address + page).body());
    }
    return said.append(passedOn(port, shop, contact, address + "/colleagues")).toString();
  }

  private String passedOn(int port, Shop shop, Browser contact, String page) {
    var email = UUID.randomUUID() + "@brand.example";
    var fields =
        Map.of("name", "Bo", "email", email, "note", "Yours, " + Canary.BRAND_MESSAGE.text());
    var said = contact.follow(contact.submit(page, page, fields)).body();
    return world.mails(shop).stream()
        .filter(mail -> mail.address().equals(email))
        .findFirst()
        .map(mail -> said + opened(port, mail.bodyText()))
        .orElse(said);
  }

  private static String opened(int port, String letter) {
    var link = LINK.matcher(letter);
    assertThat(link.find()).as(letter).isTrue();
    var colleague = new Browser(port);
    var opened = colleague.follow(colleague.get(link.group()));
    assertThat(opened.statusCode()).isEqualTo(200);
    return opened.body();
  }

  /** What a program of the brand reads with the token of the link. */
  String program(int port, Shop shop) {
    var link = link(shop);
    var token = link.substring(link.lastIndexOf('/') + 1);
    var address = "http://127.0.0.1:%d/api/v1/brand/%s/request".formatted(port, shop.slug());
    var asked =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(asked, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A link as a letter of today would hold it, to the address to which letters go. */
  private String link(Shop shop) {
    var request = request(shop);
    var brand = world.view(shop).head().brandId().orElseThrow();
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.createForBrand(
                    LinkPurpose.LIAISON,
                    request,
                    brands.byId(brand).orElseThrow().contactEmail(),
                    LIFE,
                    clock.instant()));
    return "/b/" + shop.slug() + "/l/" + token;
  }

  private UUID request(Shop shop) {
    return world.view(shop).conduct().liaison().orElseThrow().id().value();
  }
}
