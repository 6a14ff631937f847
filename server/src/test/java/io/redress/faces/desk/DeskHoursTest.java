package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.hours.HouseHours;
import io.redress.cases.hours.PartyHours;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.DayHours;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Hours and days on the desk: written, looked at, saved. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskHoursTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired HouseHours hours;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = world.signIn(port, shop, Role.ADMINISTRATOR);
  }

  private String page() {
    return shop.desk() + "/hours";
  }

  private String house() {
    return page() + "/house";
  }

  private PartyHours kept() {
    return world.cases.in(shop.id(), () -> hours.of(Optional.empty()));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The form as it stands on the page, with what is changed in it. */
  private Map<String, List<String>> week(Map<String, List<String>> changed) {
    var fields = new HashMap<String, List<String>>();
    var now = kept();
    fields.put("version", List.of(String.valueOf(now.version())));
    fields.put("zone", List.of(now.hours().zone().getId()));
    fields.put("country", List.of(now.hours().country()));
    for (var day : DayOfWeek.values()) {
      var open = now.hours().week().getOrDefault(day, List.of());
      fields.put(name(day), List.of(DayHours.write(open)));
    }
    fields.put("makeUp", List.of(DayHours.write(now.hours().makeUpDay())));
    fields.put("newDay", List.of(""));
    fields.put("newHours", List.of(""));
    fields.putAll(changed);
    return fields;
  }

  private HttpResponse<String> send(String deed, Map<String, List<String>> changed) {
    var fields = week(changed);
    fields.put("do", List.of(deed));
    return browser.submitAll(house(), house(), fields);
  }

  @Nested
  class GivenTheUsualHours {
    @Test
    void whenAnotherWeekIsLookedAt_thenItsDatesAreShownAndNothingIsKept() {
      var answer = send("look", Map.of("wednesday", List.of("9-12")));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Nothing is saved yet.", "12:00", "value=\"save\"");
      assertThat(kept().isOwn()).isFalse();
    }

    @Test
    void whenItIsSaved_thenItHoldsAsItWasWritten() {
      var answer =
          send("save", Map.of("friday", List.of(""), "monday", List.of("13-18, 9:00–12:30")));

      assertThat(browser.follow(answer).body())
          .contains("09:00-12:30, 13:00-18:00", "Own hours, Europe/Berlin", "It is saved.");
      assertThat(kept().isOwn()).isTrue();
      assertThat(kept().hours().week().get(DayOfWeek.FRIDAY)).isEmpty();
    }

    @Test
    void whenFieldsCannotBeRead_thenEachIsToldAndNothingIsKept() {
      var answer =
          send(
              "save",
              Map.of(
                  "zone", List.of("Mars/Base"),
                  "country", List.of("XX"),
                  "monday", List.of("early")));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("id=\"zone-error\"", "id=\"country-error\"", "id=\"monday-error\"", "early");
      assertThat(kept().isOwn()).isFalse();
    }

    @Test
    void whenNoDayIsOpen_thenItIsToldBeforeItIsKept() {
      var closed = new HashMap<String, List<String>>();
      for (var day : DayOfWeek.values()) {
        closed.put(name(day), List.of(""));
      }

      assertThat(send("save", closed).body()).contains("Open at least one weekday.");
      assertThat(kept().isOwn()).isFalse();
    }

    @Test
    void whenADayIsAdded_thenItIsShownAndOnlyThenSaved() {
      var day = Map.of("newDay", List.of("2026-12-24"), "newHours", List.of("9-13"));

      var added = send("save", day);

      assertThat(added.body())
          .contains("name=\"dates\" value=\"2026-12-24\"", "09:00-13:00", "Nothing is saved yet.");
      assertThat(kept().isOwn()).isFalse();
      send("save", Map.of("dates", List.of("2026-12-24"), "hours", List.of("09:00-13:00")));
      assertThat(kept().hours().exceptions()).containsOnlyKeys(LocalDate.of(2026, 12, 24));
    }

    @Test
    void whenADayIsTakenOut_thenTheOthersStay() {
      var both =
          Map.of(
              "dates", List.of("2026-12-24", "2026-12-28"),
              "hours", List.of("09:00-13:00", ""));
      var without = new HashMap<>(both);
      without.put("without", List.of("2026-12-24"));

      var answer = send("", without);

      assertThat(answer.body())
          .contains("name=\"dates\" value=\"2026-12-28\"", "closed")
          .doesNotContain("name=\"dates\" value=\"2026-12-24\"");
    }
  }

  @Nested
  class GivenOwnHours {
    @BeforeEach
    void set() {
      send("save", Map.of("friday", List.of("")));
    }

    @Test
    void whenSomebodyElseWasFaster_thenItIsToldAndTheirsHolds() {
      var answer = send("save", Map.of("version", List.of("0"), "monday", List.of("")));

      assertThat(answer.statusCode()).isEqualTo(412);
      assertThat(answer.body()).contains("Somebody else changed this just now.");
      assertThat(kept().hours().week().get(DayOfWeek.MONDAY)).isNotEmpty();
    }

    @Test
    void whenTheUsualOnesAreWanted_thenTheyHoldAgain() {
      var answer = browser.submit(house(), house() + "/usual", Map.of("version", "1"));

      assertThat(browser.follow(answer).body()).contains("Usual hours, Europe/Berlin");
      assertThat(kept().isOwn()).isFalse();
    }

    @Test
    void whenTheOverviewIsRead_thenItSaysWhoHasTheirOwn() {
      assertThat(browser.get(page()).body())
          .contains("Own hours, Europe/Berlin", "Michael Kors", "Usual hours, Europe/Berlin");
    }
  }

  @Nested
  class GivenDaysOfPromises {
    private HttpResponse<String> send(String deed, String decision, String version) {
      var fields = new HashMap<String, String>();
      PromiseSettings.kinds()
          .forEach(
              kind -> fields.put(name(kind), String.valueOf(PromiseSettings.DEFAULTS.of(kind))));
      fields.put(name(PromiseKind.DECISION), decision);
      fields.put("version", version);
      fields.put("do", deed);
      return browser.submit(page(), page() + "/promises", fields);
    }

    private int decision() {
      return world.cases.in(shop.id(), hours::settings).settings().of(PromiseKind.DECISION);
    }

    @Test
    void whenTheyAreLookedAt_thenNothingIsKept() {
      assertThat(send("look", "4", "0").body())
          .contains("Nothing is saved yet.", "With your change, due");
      assertThat(decision()).isEqualTo(2);
    }

    @Test
    void whenTheyAreSaved_thenTheyHoldAndTheVersionIsTold() {
      assertThat(browser.follow(send("save", "4", "0")).body()).contains("Version 1, from");
      assertThat(decision()).isEqualTo(4);
    }

    @Test
    void whenTheyAreMoreThanTheKindAllows_thenItIsTold() {
      var answer = send("save", "11", "0");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Write a whole number from 1 to 10.");
      assertThat(decision()).isEqualTo(2);
    }

    @Test
    void whenSomebodyElseWasFaster_thenTheirsHolds() {
      send("save", "4", "0");

      assertThat(send("save", "5", "0").statusCode()).isEqualTo(412);
      assertThat(decision()).isEqualTo(4);
    }
  }
}
