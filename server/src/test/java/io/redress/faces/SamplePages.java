package io.redress.faces;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Csrf;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Look;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.Place;
import io.redress.faces.shared.Theme;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** The reader, the house and the moment of all sample pages: Tuesday 24 November 2026, 10:20. */
final class SamplePages {
  static final Instant NOW = Instant.parse("2026-11-24T09:20:00Z");
  private static final ZoneId ANTWERP = ZoneId.of("Europe/Brussels");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Phrases PHRASES = new Phrases();

  private SamplePages() {}

  /** A page to render: the template and what it shows. */
  record Sample(String name, String template, Map<String, Object> parameters) {}

  static Page page(Language language, Audience audience) {
    var zone = language == Language.SIMPLIFIED_CHINESE ? SHANGHAI : ANTWERP;
    var reader = new Reader(language, language.homeLocale(), zone, ANTWERP, NOW);
    return new Page(
        PHRASES.to(reader),
        new House("Harbour & Lane", ANTWERP, ""),
        new Place("/somewhere", Map.of("order", "HL-20418")),
        new Csrf("_csrf", "token"),
        new Look(audience, Theme.SYSTEM));
  }

  static Money euro(long cents) {
    return Money.of(cents, "EUR");
  }

  static Instant at(String moment) {
    return Instant.parse(moment);
  }

  static PieceView bag() {
    return new PieceView(
        PictureView.ofCategory("handbag"),
        "Michael Kors",
        "Parker shoulder bag, medium",
        "€348.00");
  }
}
