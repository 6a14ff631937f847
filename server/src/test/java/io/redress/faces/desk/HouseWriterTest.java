package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Csrf;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Look;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Place;
import io.redress.faces.shared.Theme;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HouseWriterTest {
  private final Page page =
      new Page(
          new Phrases()
              .to(
                  Reader.of(
                      Language.ENGLISH, ZoneOffset.UTC, Instant.parse("2026-11-24T09:20:00Z"))),
          new House("Harbour & Lane", ZoneOffset.UTC, ""),
          Place.of("/desk/maison/house"),
          new Csrf("_csrf", "token"),
          new Look(Audience.STAFF, Theme.SYSTEM));

  private String headline(long stuck, Duration ahead) {
    return new HouseWriter(page, SampleHouse.state(page, stuck, ahead)).write().headline();
  }

  @Test
  void whenAllIsDoneAndTheClocksAgree_thenItIsWell() {
    assertThat(headline(0, Duration.ofMillis(-400))).isEqualTo(page.say("desk.house.well"));
  }

  @Test
  void whenSomethingWasLeftToPeople_thenItIsNotWell() {
    assertThat(headline(1, Duration.ZERO)).isEqualTo(page.say("desk.house.unwell"));
  }

  @Test
  void whenTheClockIsOff_thenItIsNotWellAndSaysByHowMuch() {
    var view = new HouseWriter(page, SampleHouse.state(page, 0, Duration.ofSeconds(12))).write();

    assertThat(view.headline()).isEqualTo(page.say("desk.house.unwell"));
    assertThat(view.parts().get(1).facts().getLast().value()).contains("12 seconds");
  }
}
