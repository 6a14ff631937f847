package io.redress.faces.shared;

import io.redress.language.Languages;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Opens the page of a request: finds out who reads it, in which language, zone and light.
 *
 * <p>Language: the one chosen by link ({@code ?lang=}, kept in a cookie), else the one kept of the
 * reader ({@link KnownReader}), else what the browser asks for. Zone: the one the browser told,
 * else the one kept of the reader, else the house's.
 */
@Component
public class Pages {
  static final String LANGUAGE = "lang";
  static final String THEME = "theme";
  static final String LANGUAGE_COOKIE = "rd-lang";
  static final String THEME_COOKIE = "rd-theme";
  private static final String ZONE_COOKIE = "rd-zone";

  private final Phrases phrases;
  private final Clock clock;

  Pages(Phrases phrases, Clock clock) {
    this.phrases = phrases;
    this.clock = clock;
  }

  /** The page at the address of this request. */
  public Page open(HttpServletRequest request, House house, Audience audience) {
    return open(request, house, audience, place(request));
  }

  /** The page shown in answer to a form; {@code place} is where a GET shows the same. */
  public Page open(HttpServletRequest request, House house, Audience audience, Place place) {
    var region =
        Languages.choose(
            List.of(
                Optional.ofNullable(request.getParameter(LANGUAGE)),
                cookie(request, LANGUAGE_COOKIE),
                KnownReader.language(request)),
            request.getHeader("Accept-Language"),
            audience.languages());
    var zone =
        cookie(request, ZONE_COOKIE)
            .flatMap(Pages::zone)
            .or(() -> KnownReader.zone(request))
            .orElse(house.zone());
    var language = Languages.of(region, audience.languages());
    var reader = new Reader(language, region, zone, house.zone(), clock.instant());
    return new Page(
        phrases.to(reader), house, place, csrf(request), new Look(audience, theme(request)));
  }

  /**
   * What is written for somebody who does not ask for it by a page, as a paper that goes to them.
   *
   * @param language BCP 47 tag of theirs
   */
  public Page writtenFor(House house, Audience audience, String language, ZoneId zone) {
    var spoken = audience.languages();
    var region = Languages.choose(List.of(Optional.of(language)), null, spoken);
    var reader =
        new Reader(Languages.of(region, spoken), region, zone, house.zone(), clock.instant());
    var look = new Look(audience, Theme.SYSTEM);
    return new Page(phrases.to(reader), house, Place.of("/"), new Csrf("_csrf", ""), look);
  }

  private static Theme theme(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(THEME))
        .or(() -> cookie(request, THEME_COOKIE))
        .map(Theme::ofCode)
        .orElse(Theme.SYSTEM);
  }

  private static Place place(HttpServletRequest request) {
    var query = new TreeMap<String, String>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals(LANGUAGE) && !name.equals(THEME) && values.length > 0) {
                query.put(name, values[0]);
              }
            });
    return request.getMethod().equals("GET")
        ? new Place(request.getRequestURI(), query)
        : Place.of(request.getRequestURI());
  }

  private static Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Csrf(token.getParameterName(), token.getToken())
        : new Csrf("_csrf", "");
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .flatMap(cookie -> decoded(cookie.getValue()))
        .findFirst();
  }

  private static Stream<String> decoded(@Nullable String value) {
    try {
      return value == null
          ? Stream.empty()
          : Stream.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Stream.empty();
    }
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
