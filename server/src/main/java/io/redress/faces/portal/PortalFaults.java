package io.redress.faces.portal;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says in the portal's words that a page cannot be shown, and that nothing is lost. */
@Component
class PortalFaults implements ErrorViewResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(PortalFaults.class);
  private static final String PORTAL = "/s/";
  private static final int CODE_LENGTH = 8;

  private final Portal portal;
  private final Pages pages;
  private final Tenancy tenancy;

  PortalFaults(Portal portal, Pages pages, Tenancy tenancy) {
    this.portal = portal;
    this.pages = pages;
    this.tenancy = tenancy;
  }

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (!(failed instanceof String path) || !path.startsWith(PORTAL)) {
      return null;
    }
    var visit = tenancy.current().isPresent() ? portal.enter(request, "/") : nowhere(request);
    var answer = visit.show("fault", new FaultView(kind(status), code(status), visit.at("/")));
    answer.setStatus(status);
    return answer;
  }

  /** A page of no merchant, for an address that no merchant has. */
  private Visit nowhere(HttpServletRequest request) {
    var house = new House("Redress", ZoneOffset.UTC, "");
    return new Visit(pages.open(request, house, Audience.CONSUMER, Place.of("/")));
  }

  private static FaultView.Kind kind(HttpStatus status) {
    return switch (status) {
      case GONE -> FaultView.Kind.GONE;
      case TOO_MANY_REQUESTS -> FaultView.Kind.TOO_MANY;
      case FORBIDDEN -> FaultView.Kind.EXPIRED_FORM;
      case SERVICE_UNAVAILABLE -> FaultView.Kind.BUSY;
      case CONTENT_TOO_LARGE -> FaultView.Kind.TOO_LARGE;
      default -> status.is5xxServerError() ? FaultView.Kind.FAILED : FaultView.Kind.NOT_FOUND;
    };
  }

  /** A short code that stands in our log too; only where we have to look for the cause. */
  private static String code(HttpStatus status) {
    if (!status.is5xxServerError()) {
      return "";
    }
    var code = UUID.randomUUID().toString().substring(0, CODE_LENGTH);
    LOG.error("A page of the portal failed with {}; its reader was told the code {}", status, code);
    return code;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
