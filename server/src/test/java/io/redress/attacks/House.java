package io.redress.attacks;

import static java.util.Map.entry;

import io.redress.attacks.Route.Door;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.Role;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A merchant with one of everything that an address can name, and the callers who may ask for it.
 *
 * @param things by the names that the catalogue of routes uses; of the first consumer
 * @param strangers the same of the second consumer, where there are two
 */
record House(
    Shop shop,
    Map<String, String> things,
    Map<String, String> strangers,
    Map<Scope, String> keys,
    Seats seats) {
  House {
    things = Map.copyOf(things);
    strangers = Map.copyOf(strangers);
    keys = Map.copyOf(keys);
  }

  /** The browsers of those who know the house. */
  record Seats(
      Browser buyer, Browser matter, Browser brand, Browser bearer, Map<Role, Browser> staff) {
    Seats {
      staff = Map.copyOf(staff);
    }

    Browser of(Role role) {
      return Objects.requireNonNull(staff.get(role));
    }

    Browser administrator() {
      return of(Role.ADMINISTRATOR);
    }
  }

  /** Who may ask at this door. */
  Caller caller(Door door) {
    return switch (door) {
      case HOUSE, OPEN, LINK, SIGNED -> Caller.nobody();
      case BUYER -> Caller.browser("the buyer", seats.buyer());
      case MATTER -> Caller.browser("the holder of the case's link", seats.matter());
      case BRAND -> Caller.browser("the brand's contact", seats.brand());
      case BEARER -> Caller.browser("whom a claim is against", seats.bearer());
      case STAFF, OFFICE, HEAD -> Caller.browser("the administrator", seats.administrator());
      case READ -> program(Scope.READ);
      case WRITE -> program(Scope.WRITE);
      case ADMINISTER -> program(Scope.ADMINISTER);
    };
  }

  /** The browser behind a door of pages. */
  Browser browser(Door door) {
    return switch (door) {
      case BUYER -> seats.buyer();
      case MATTER -> seats.matter();
      case BRAND -> seats.brand();
      case BEARER -> seats.bearer();
      case STAFF, OFFICE, HEAD -> seats.administrator();
      case HOUSE, OPEN, LINK, SIGNED, READ, WRITE, ADMINISTER ->
          throw new IllegalArgumentException(door + " is no door of a party");
    };
  }

  /** The token of this party's forms; of open doors, that of the buyer. */
  String browserToken(Door door) {
    return Field.token(this, door == Door.OPEN ? Door.BUYER : door);
  }

  Caller program(Scope scope) {
    return Caller.program("a program that may " + scope, Objects.requireNonNull(keys.get(scope)));
  }

  /** The same names for things that nobody has, each as long as the real one. */
  Map<String, String> unknown() {
    var none = new HashMap<>(things);
    things.forEach((name, value) -> none.put(name, unknown(value)));
    none.putAll(shared());
    return Map.copyOf(none);
  }

  /** What is not a thing but a place of this house. */
  Map<String, String> shared() {
    return Map.ofEntries(
        entry("slug", shop.slug()),
        entry("part", "talk"),
        entry("action", "decide"),
        entry("storefront", "shopify"),
        entry("token", "0".repeat(64)),
        entry("receipt", "W-0000"),
        entry("change", "show"),
        entry("document", "CN-000042"),
        entry("credit", "019a0000-0000-7000-8000-000000000001"),
        entry("use", "019a0000-0000-7000-8000-000000000002"),
        entry("box", "019a0000-0000-7000-8000-000000000003"),
        entry("unit", "1"));
  }

  private static String unknown(String value) {
    return isUuid(value)
        ? UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString()
        : "Z".repeat(value.length());
  }

  private static boolean isUuid(String value) {
    return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /** All keys, so that a map of them can be made. */
  static <T> Map<Scope, T> byScope() {
    return new EnumMap<>(Scope.class);
  }
}
