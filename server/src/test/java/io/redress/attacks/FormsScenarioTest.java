package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.attacks.PageForms.Form;
import io.redress.attacks.Route.Door;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.platform.RedressTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Every field of every form of every page, as the pages show them, holds what it should not: nobody
 * is told anything internal, and what was written comes back as words and never as markup.
 */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsScenarioTest {
  private static final int A_FEW = 2;

  /** So many of all payloads in a long run. */
  private static final int MANY = 20;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  private Field field;
  private int turn;

  @BeforeAll
  void enter() {
    field = Field.of(context, port);
  }

  @ParameterizedTest
  @EnumSource(names = {"BUYER", "MATTER", "BRAND", "STAFF"})
  @Tag("short")
  void whenAFieldHoldsWhatItShouldNot_thenTheAnswerIsCalm(Door door) {
    var house = field.houses.open();
    attack(house, door, some(A_FEW, Payloads.texts()));
    requireOnlyWords(house);
  }

  @ParameterizedTest
  @EnumSource(names = {"BUYER", "MATTER", "BRAND", "STAFF"})
  @Tag("long")
  void whenAFieldHoldsAnythingNaughty_thenTheAnswerIsCalm(Door door) {
    var house = field.houses.open();
    var texts = new ArrayList<>(Payloads.texts());
    texts.addAll(Payloads.naughty());
    attack(house, door, some(MANY, texts));
    requireOnlyWords(house);
  }

  /** Which payloads are tried in the next field. */
  private interface Choice {
    List<String> next();
  }

  /** A markup that would run, and so many others in turn. */
  private Choice some(int count, List<String> all) {
    return () -> {
      var some = new ArrayList<>(List.of(Payloads.SCRIPT));
      for (var i = 0; i < count; i++) {
        some.add(all.get(turn++ % all.size()));
      }
      return some;
    };
  }

  private void attack(House house, Door door, Choice choice) {
    var attacked = new TreeSet<String>();
    for (var page : pages(house, door)) {
      for (var form : PageForms.of(house.browser(door).get(page).body())) {
        if (form.action().startsWith("/") && !form.action().endsWith("/sign-out")) {
          for (var name : form.fields().keySet()) {
            if (attacked.add(form.action() + " " + name)) {
              choice.next().forEach(text -> send(house, door, form, Map.of(name, text)));
            }
          }
        }
      }
    }
    assertThat(attacked).as("fields of %s", door).hasSizeGreaterThan(1);
  }

  private void send(House house, Door door, Form form, Map<String, String> changed) {
    var fields = new LinkedHashMap<>(form.fields());
    fields.putAll(changed);
    fields.put("_csrf", house.browserToken(door));
    var caller = house.caller(door);
    var answer =
        form.isRead()
            ? field.wire.get(form.action() + "?" + encoded(fields), caller)
            : field.wire.form(form.action(), encoded(fields), caller);

    var what = form.action() + " " + changed;
    Payloads.requireCalm(what, answer, changed.values().iterator().next());
    assertThat(answer.body()).as(what).doesNotContain(Payloads.RAN);
    requireOwnHouse(what, answer.header("Location"));
    assertThat(answer.header("Bcc")).as(what).isEmpty();
  }

  /** What was written may come back as a word of the query, never as the place that is led to. */
  private static void requireOwnHouse(String what, String place) {
    var led = URI.create(place);
    assertThat(led.isOpaque() || led.getRawAuthority() != null).as(what + " -> " + place).isFalse();
    assertThat(place).as(what).doesNotStartWith("\\").doesNotContain("/\\");
  }

  /** What the forms wrote is on no page of anybody as markup. */
  private void requireOnlyWords(House house) {
    for (var door : Houses.parties()) {
      for (var page : pages(house, door)) {
        var answer = field.wire.get(page, house.caller(door));
        assertThat(answer.status()).as(page).isLessThan(500);
        assertThat(answer.body()).as(page).doesNotContain(Payloads.RAN);
      }
    }
  }

  private static Set<String> pages(House house, Door door) {
    return Routes.that(
            route ->
                route.isRead()
                    && !route.path().endsWith("/live")
                    && (opens(door, route.door()) || isOpenTo(door, route)))
        .stream()
        .map(route -> route.with(house.things()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean opens(Door door, Door wanted) {
    return door == Door.STAFF
        ? wanted.isOfStaff()
        : door == wanted || (door == Door.BUYER && wanted == Door.MATTER);
  }

  private static boolean isOpenTo(Door door, Route route) {
    return door == Door.BUYER && route.door() == Door.OPEN;
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
