package io.redress.faces.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the reader is, so that a change of language or theme keeps the place.
 *
 * @param path path of the page that a GET shows
 * @param query its parameters without those that choose language and theme
 */
public record Place(String path, Map<String, String> query) {
  public Place {
    query = Map.copyOf(query);
  }

  /** A page without parameters. */
  public static Place of(String path) {
    return new Place(path, Map.of());
  }

  /** The address of this place. */
  public String address() {
    return address(query);
  }

  /** This place with one more parameter. */
  public String with(String name, String value) {
    var all = new TreeMap<>(query);
    all.put(name, value);
    return address(all);
  }

  private String address(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? path
        : path
            + new TreeMap<>(parameters)
                .entrySet().stream()
                    .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                    .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
