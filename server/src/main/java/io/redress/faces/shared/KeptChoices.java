package io.redress.faces.shared;

import io.redress.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps a language or theme that was chosen by link in a cookie, and nothing else about anyone. */
@Component
public class KeptChoices implements HandlerInterceptor, WebMvcConfigurer {
  private static final Duration KEPT_FOR = Duration.ofDays(365);
  private static final String BRAND_ROOM = "/b/";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var language = request.getParameter(Pages.LANGUAGE);
    if (language != null) {
      Language.ofTag(language, audience(request).languages())
          .ifPresent(known -> keep(response, Pages.LANGUAGE_COOKIE, known.tag()));
    }
    var theme = request.getParameter(Pages.THEME);
    if (theme != null) {
      keep(response, Pages.THEME_COOKIE, Theme.ofCode(theme).code());
    }
    return true;
  }

  /** Other languages are offered in the brand's room than elsewhere. */
  private static Audience audience(HttpServletRequest request) {
    return request.getRequestURI().startsWith(BRAND_ROOM) ? Audience.BRAND : Audience.CONSUMER;
  }

  private static void keep(HttpServletResponse response, String name, String value) {
    var cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(KEPT_FOR)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
