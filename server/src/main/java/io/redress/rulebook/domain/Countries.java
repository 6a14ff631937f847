package io.redress.rulebook.domain;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of countries that share law, and the zone in which most people of a country live.
 *
 * @param groups countries of each group
 * @param zones zone of each country or subdivision
 */
public record Countries(Map<String, Set<String>> groups, Map<String, ZoneId> zones) {
  private static final int COUNTRY_LENGTH = 2;

  public Countries {
    groups = Map.copyOf(groups);
    zones = Map.copyOf(zones);
  }

  static String national(String tag) {
    return tag.length() > COUNTRY_LENGTH ? tag.substring(0, COUNTRY_LENGTH) : tag;
  }

  /** The tag itself, its country, and every group that holds the country. */
  List<String> jurisdictionsOf(String tag) {
    var country = national(tag);
    var found = new ArrayList<String>();
    found.add(tag);
    if (!country.equals(tag)) {
      found.add(country);
    }
    groups.forEach(
        (group, members) -> {
          if (members.contains(country)) {
            found.add(group);
          }
        });
    return found;
  }

  ZoneId zoneOf(String tag) {
    var zone = zones.get(tag);
    return zone != null ? zone : zones.getOrDefault(national(tag), ZoneOffset.UTC);
  }
}
