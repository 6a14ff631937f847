package io.redress.people.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person recognises a browser by: its kind and its system, from what it says of itself.
 *
 * <p>Only for people to read; nothing is decided by it.
 */
public final class DeviceName {
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // The order counts: each of these also says that it is one of those below it.
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("MicroMessenger", "WeChat");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("Chrom", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Mac OS X", "Mac");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private DeviceName() {}

  /** Like {@code Firefox · Linux}; empty when nothing of it is known. */
  public static String of(String userAgent) {
    var browser = first(BROWSERS, userAgent);
    var system = first(SYSTEMS, userAgent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
  }

  private static String first(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
