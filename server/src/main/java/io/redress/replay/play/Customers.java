package io.redress.replay.play;

import io.redress.consumers.NewConsumer;
import io.redress.replay.domain.LedgerRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers of the ledger, of whom it knows a number and a country; the rest is made up. */
final class Customers {
  private static final String LANGUAGE = "en";

  private record Place(String country, ZoneId zone) {
    Place(String country, String zone) {
      this(country, ZoneId.of(zone));
    }
  }

  private static final Place HOME = new Place("GB", "Europe/London");

  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry("United Kingdom", HOME),
          Map.entry("Unspecified", HOME),
          Map.entry("European Community", HOME),
          Map.entry("Australia", new Place("AU", "Australia/Sydney")),
          Map.entry("Austria", new Place("AT", "Europe/Vienna")),
          Map.entry("Bahrain", new Place("BH", "Asia/Bahrain")),
          Map.entry("Belgium", new Place("BE", "Europe/Brussels")),
          Map.entry("Brazil", new Place("BR", "America/Sao_Paulo")),
          Map.entry("Canada", new Place("CA", "America/Toronto")),
          Map.entry("Channel Islands", new Place("JE", "Europe/Jersey")),
          Map.entry("Cyprus", new Place("CY", "Asia/Nicosia")),
          Map.entry("Czech Republic", new Place("CZ", "Europe/Prague")),
          Map.entry("Denmark", new Place("DK", "Europe/Copenhagen")),
          Map.entry("EIRE", new Place("IE", "Europe/Dublin")),
          Map.entry("Finland", new Place("FI", "Europe/Helsinki")),
          Map.entry("France", new Place("FR", "Europe/Paris")),
          Map.entry("Germany", new Place("DE", "Europe/Berlin")),
          Map.entry("Greece", new Place("GR", "Europe/Athens")),
          Map.entry("Hong Kong", new Place("HK", "Asia/Hong_Kong")),
          Map.entry("Iceland", new Place("IS", "Atlantic/Reykjavik")),
          Map.entry("Israel", new Place("IL", "Asia/Jerusalem")),
          Map.entry("Italy", new Place("IT", "Europe/Rome")),
          Map.entry("Japan", new Place("JP", "Asia/Tokyo")),
          Map.entry("Lebanon", new Place("LB", "Asia/Beirut")),
          Map.entry("Lithuania", new Place("LT", "Europe/Vilnius")),
          Map.entry("Malta", new Place("MT", "Europe/Malta")),
          Map.entry("Netherlands", new Place("NL", "Europe/Amsterdam")),
          Map.entry("Norway", new Place("NO", "Europe/Oslo")),
          Map.entry("Poland", new Place("PL", "Europe/Warsaw")),
          Map.entry("Portugal", new Place("PT", "Europe/Lisbon")),
          Map.entry("RSA", new Place("ZA", "Africa/Johannesburg")),
          Map.entry("Saudi Arabia", new Place("SA", "Asia/Riyadh")),
          Map.entry("Singapore", new Place("SG", "Asia/Singapore")),
          Map.entry("Spain", new Place("ES", "Europe/Madrid")),
          Map.entry("Sweden", new Place("SE", "Europe/Stockholm")),
          Map.entry("Switzerland", new Place("CH", "Europe/Zurich")),
          Map.entry("United Arab Emirates", new Place("AE", "Asia/Dubai")),
          Map.entry("USA", new Place("US", "America/New_York")));

  private Customers() {}

  /** The customer of a row. */
  static NewConsumer of(LedgerRow row) {
    // Numbers of customers are written as decimals: 12583.0.
    var number = row.customer().orElseThrow().replaceFirst("\\.0$", "");
    var place = PLACES.get(row.country());
    if (place == null) {
      throw new IllegalStateException("The ledger names an unknown country: " + row.country());
    }
    return new NewConsumer(
        "Customer " + number,
        "customer-%s@example.org".formatted(number),
        Optional.empty(),
        place.country(),
        LANGUAGE,
        place.zone());
  }

  /** All countries that the shop sells to. */
  static List<String> countries() {
    return PLACES.values().stream().map(Place::country).distinct().sorted().toList();
  }
}
