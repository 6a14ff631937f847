package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.LinkId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A link opens one thing for one party for a time; whatever only looks like it opens nothing. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class SignedLinksScenarioTest {
  private static final int HALF = 32;
  private static final String NONE = "0".repeat(2 * HALF);
  private static final Caller ANYBODY = Caller.nobody().with("Accept", "text/html");

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired SignedLinks links;
  @Autowired TravellingClock clock;
  private Field field;

  /** What a link leads to, and the page that it opens. */
  private enum Kind {
    ORDER(Party.CONSUMER, "order", "/s/%s/orders/%s"),
    CASE(Party.CONSUMER, "case", "/s/%s/cases/%s"),
    PERSON(Party.CONSUMER, "person", "/s/%s/mine/%s"),
    LIAISON(Party.BRAND, "request", "/b/%s/requests/%s"),
    RECOVERY(Party.BRAND, "claim", "/b/%s/claims/%s"),
    POLICY_QUESTION(Party.BRAND, "question", "/b/%s/questions/%s");

    private final Party party;
    private final String thing;
    private final String page;

    Kind(Party party, String thing, String page) {
      this.party = party;
      this.thing = thing;
      this.page = page;
    }

    String start(String slug) {
      return page.substring(0, 3) + slug + "/l/";
    }
  }

  @BeforeEach
  void enter() {
    field = Field.of(context, port);
    clock.travelTo(TestClock.START);
  }

  @AfterEach
  void returnToStart() {
    clock.travelTo(TestClock.START);
  }

  private String link(Kind kind) {
    return field.houses.link(
        field.ours.shop(),
        kind.party,
        LinkPurpose.valueOf(kind.name()),
        Objects.requireNonNull(field.ours.things().get(kind.thing)));
  }

  private String page(Kind kind) {
    return kind.page.formatted(
        field.ours.shop().slug(), Objects.requireNonNull(field.ours.things().get(kind.thing)));
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private static String flipped(String token, int at) {
    var other = token.charAt(at) == '0' ? '1' : '0';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whenALinkIsForged_thenAllAreAnsweredAlikeAndOpenNothing(Kind kind) {
    var token = token(link(kind));
    var other = token(link(kind));
    var start = kind.start(field.ours.shop().slug());
    var none = field.wire.get(start + NONE, ANYBODY);
    var before = field.tables.digest();

    for (var forged :
        List.of(
            token.substring(1),
            token.substring(0, 2 * HALF - 1),
            token.substring(0, HALF),
            token + "0",
            token.toUpperCase(Locale.ROOT) + "A",
            flipped(token, 0),
            flipped(token, HALF),
            flipped(token, 2 * HALF - 1),
            token.substring(0, HALF) + other.substring(HALF),
            token.substring(HALF) + token.substring(0, HALF),
            "%00" + token,
            token + "%20",
            "..%2f" + token)) {
      var answer = field.wire.get(start + forged, ANYBODY);
      assertThat(answer.status()).as(forged).isIn(400, 410);
      if (answer.status() == 410) {
        assertThat(answer.body().replace(forged, "")).isEqualTo(none.body().replace(NONE, ""));
      }
      assertThat(answer.header("Set-Cookie")).as(forged).doesNotContain("session=");
    }
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whenALinkIsShownToAnotherHouseOrParty_thenItIsGone(Kind kind) {
    var token = token(link(kind));
    var otherParty = kind.party == Party.BRAND ? "/s/" : "/b/";

    var elsewhere = kind.start(field.theirs.shop().slug()) + token;
    assertThat(field.wire.get(elsewhere, Caller.nobody()).status()).isEqualTo(410);
    var wrongParty = otherParty + field.ours.shop().slug() + "/l/" + token;
    assertThat(field.wire.get(wrongParty, Caller.nobody()).status()).isEqualTo(410);
    assertThat(field.wire.get("/s/nobody-here/l/" + token, Caller.nobody()).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whenALinkIsOpened_thenNothingIsSpentAndTheTokenLeavesTheAddress(Kind kind) {
    var link = link(kind);
    var before = field.tables.digest();

    var first = field.wire.get(link, Caller.nobody());
    var second = field.wire.get(link, Caller.nobody());

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(303);
    assertThat(first.header("Location")).isEqualTo(page(kind)).doesNotContain(token(link));
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whenALinkIsRevoked_thenWhatItOpenedIsShutAtOnce(Kind kind) {
    var link = link(kind);
    var caller = Caller.browser("a holder", field.houses.holding(link));
    assertThat(field.wire.get(page(kind), caller).status()).isEqualTo(200);

    var id = token(link).substring(0, HALF);
    var dashed = id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    field
        .houses
        .world()
        .cases
        .in(
            field.ours.shop().id(),
            () -> {
              links.revoke(new LinkId(UUID.fromString(dashed)), TestClock.START);
              return true;
            });

    assertThat(field.wire.get(page(kind), caller).status()).isEqualTo(404);
    assertThat(field.wire.get(link, Caller.nobody()).status()).isEqualTo(410);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whenALinkHasExpired_thenNeitherItNorWhatItOpenedWorks(Kind kind) {
    var link = link(kind);
    var caller = Caller.browser("a holder", field.houses.holding(link));

    clock.travelTo(TestClock.START.plus(Duration.ofDays(30)));

    assertThat(field.wire.get(page(kind), caller).status()).isEqualTo(404);
    assertThat(field.wire.get(link, Caller.nobody()).status()).isEqualTo(410);
  }
}
