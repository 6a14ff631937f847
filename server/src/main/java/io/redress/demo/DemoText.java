package io.redress.demo;

import java.net.URI;
import java.util.Locale;

/** What is printed about the demonstration. */
final class DemoText {
  private DemoText() {}

  /** Pages, sign-ins and keys. */
  static String of(DemoTour tour, URI base) {
    var text = new StringBuilder();
    text.append("The demonstration shop Harbour & Lane is open.\n");
    line(text, "Portal", portal(base));
    line(text, "", "order %s with %s".formatted(tour.order().number(), tour.order().email()));
    line(text, "Desk", desk(base));
    for (var staff : tour.staff()) {
      var role = staff.role().name().toLowerCase(Locale.ROOT);
      line(text, "", "%-14s %-40s %s".formatted(role, staff.email(), staff.password()));
    }
    goods(text, base);
    line(text, "", "to be packed and scanned: " + DemoGoods.SMALL_BAG.goods().sku());
    brands(text, base);
    line(text, "", "%s is strained; %s would be next".formatted(DemoStrain.BRAND, DemoStrain.NEXT));
    line(text, "", "%s has answered a question".formatted(DemoQuestions.ANSWERS));
    people(text, base);
    line(text, "Brand page", "%s/b/%s/l/%s".formatted(base, DemoShop.SLUG, tour.brandLink()));
    line(text, "API", base + "/api/v1");
    line(text, "", "Authorization: Bearer " + tour.apiKey());
    return text.toString();
  }

  /** The pages alone, without anything secret. */
  static String pages(URI base) {
    var text = new StringBuilder();
    line(text, "Portal", portal(base));
    line(text, "Desk", desk(base));
    goods(text, base);
    brands(text, base);
    people(text, base);
    return text.toString();
  }

  /** Where parcels and pieces are. */
  private static void goods(StringBuilder text, URI base) {
    line(text, "Parcels", desk(base) + "/parcels");
    line(text, "Bench", "%s/bench/%s".formatted(base, DemoShop.SLUG));
    line(text, "Going out", desk(base) + "/outgoing");
  }

  /** How the house stands with brands, and what they were asked about their terms. */
  private static void brands(StringBuilder text, URI base) {
    line(text, "Brands", desk(base) + "/brands");
    line(text, "Questions", desk(base) + "/questions");
  }

  /** Who is there when, and who has how much. */
  private static void people(StringBuilder text, URI base) {
    line(text, "People", desk(base) + "/colleagues");
    line(text, "Workload", desk(base) + "/workload");
  }

  private static String portal(URI base) {
    return "%s/s/%s".formatted(base, DemoShop.SLUG);
  }

  private static String desk(URI base) {
    return "%s/desk/%s".formatted(base, DemoShop.SLUG);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  %-12s%s\n".formatted(name, value));
  }
}
