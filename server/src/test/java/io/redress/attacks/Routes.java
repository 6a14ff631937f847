package io.redress.attacks;

import io.redress.attacks.Route.Door;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The catalogue of all addresses, and what the application itself says of them. */
final class Routes {
  private static final String VARIABLE = "\\{[^{}]*(\\{[^{}]*}[^{}]*)*}";

  /** Doors that are filters and not methods of a controller. */
  private static final Set<String> OF_FILTERS =
      Set.of("POST /desk/{}/sign-in", "POST /desk/{}/sign-out");

  private Routes() {}

  static List<Route> all() {
    return Arrays.stream(text().split("\n", -1))
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.strip().split("\\s+", -1))
        .map(Routes::route)
        .toList();
  }

  private static Route route(String[] part) {
    var door = Door.valueOf(part[0].toUpperCase(Locale.ROOT));
    var told = part.length > 3 ? Integer.parseInt(part[3]) : 200;
    return new Route(door, part[1], part[2], told);
  }

  static List<Route> that(Predicate<Route> wanted) {
    return all().stream().filter(wanted).toList();
  }

  /** The shapes that are mapped to a controller, and those of filters. */
  static Set<String> mapped(RequestMappingHandlerMapping mappings) {
    var shapes = new TreeSet<>(OF_FILTERS);
    for (var mapped : mappings.getHandlerMethods().entrySet()) {
      var route = mapped.getKey();
      // Tests bring addresses of their own along.
      if (mapped.getValue().getBeanType().getName().contains("Test$")) {
        continue;
      }
      for (var pattern : route.getPatternValues()) {
        var methods = route.getMethodsCondition().getMethods();
        if (methods.isEmpty() && !pattern.startsWith("/error")) {
          shapes.add("ANY " + pattern.replaceAll(VARIABLE, "{}"));
        }
        methods.forEach(method -> shapes.add(method + " " + pattern.replaceAll(VARIABLE, "{}")));
      }
    }
    return shapes;
  }

  /** The shapes of all operations in the description of the API. */
  static Set<String> described(JsonNode api) {
    var shapes = new TreeSet<String>();
    for (var path : api.path("paths").properties()) {
      for (var method : path.getValue().propertyNames()) {
        shapes.add(
            method.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceAll(VARIABLE, "{}"));
      }
    }
    return shapes;
  }

  private static String text() {
    try (InputStream file = Routes.class.getResourceAsStream("/attacks/routes.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
