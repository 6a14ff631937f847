package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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

/** Says in the desk's words that a page cannot be shown, that nothing is lost, and what helps. */
@Component
class DeskFaults implements ErrorViewResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(DeskFaults.class);
  private static final String DESK = "/desk/";
  private static final String BENCH = "/bench/";
  private static final int CODE_LENGTH = 8;

  private final DeskVisits desk;
  private final Tenancy tenancy;

  DeskFaults(DeskVisits desk, Tenancy tenancy) {
    this.desk = desk;
    this.tenancy = tenancy;
  }

  /** What happened; each has a title and a text. */
  enum Fault {
    NOT_FOUND,
    NOT_YOURS,
    EXPIRED_FORM,
    MOVED_ON,
    UNREADABLE,
    TOO_LARGE,
    TOO_MANY,
    BUSY,
    FAILED
  }

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (!(failed instanceof String path) || !isOurs(path) || tenancy.current().isEmpty()) {
      return null;
    }
    var page = desk.outside(request, "");
    var fault = Codes.of(fault(request, status));
    var view =
        new FaultView(
            page.say("desk.fault." + fault + ".title"),
            page.say("desk.fault." + fault + ".text"),
            code(status),
            desk.home() + Room.QUEUE.href());
    var answer = new ModelAndView("desk/fault", Map.of("page", page, "view", view));
    answer.setStatus(status);
    return answer;
  }

  /** The bench is the desk of those who handle goods. */
  private static boolean isOurs(String path) {
    return path.startsWith(DESK) || path.startsWith(BENCH);
  }

  private static Fault fault(HttpServletRequest request, HttpStatus status) {
    return switch (status) {
      // A form without its token never reaches a page, so no page said whose it is.
      case FORBIDDEN -> DeskProblems.isToldBy(request) ? Fault.NOT_YOURS : Fault.EXPIRED_FORM;
      case CONFLICT, PRECONDITION_FAILED -> Fault.MOVED_ON;
      case BAD_REQUEST -> Fault.UNREADABLE;
      case CONTENT_TOO_LARGE -> Fault.TOO_LARGE;
      case TOO_MANY_REQUESTS -> Fault.TOO_MANY;
      case SERVICE_UNAVAILABLE -> Fault.BUSY;
      default -> status.is5xxServerError() ? Fault.FAILED : Fault.NOT_FOUND;
    };
  }

  /** A short code that stands in our log too; only where we have to look for the cause. */
  private static String code(HttpStatus status) {
    if (!status.is5xxServerError()) {
      return "";
    }
    var code = UUID.randomUUID().toString().substring(0, CODE_LENGTH);
    LOG.error("A page of the desk failed with {}; its reader was told the code {}", status, code);
    return code;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
