package io.redress.faces.brandroom;

import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.people.Merchants;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says to people of brands that a link has ended or a page cannot be shown, that their answer is
 * kept, and how to reach the house. It tells nothing of what was behind the link.
 */
@Component
class BrandFaults implements ErrorViewResolver, Ordered {
  private static final String ROOM = "/b/";

  private final Pages pages;
  private final Merchants merchants;
  private final Tenancy tenancy;

  BrandFaults(Pages pages, Merchants merchants, Tenancy tenancy) {
    this.pages = pages;
    this.merchants = merchants;
    this.tenancy = tenancy;
  }

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (!(failed instanceof String path) || !path.startsWith(ROOM)) {
      return null;
    }
    var answer =
        new ModelAndView(
            "brandroom/fault",
            Map.of("page", page(request), "view", new BrandFaultView(kind(status))));
    answer.setStatus(status);
    return answer;
  }

  /** It names no address but that of the room: what was typed is not shown again. */
  private Page page(HttpServletRequest request) {
    if (tenancy.current().isEmpty()) {
      var nobody = new House("Redress", ZoneOffset.UTC, "");
      return pages.open(request, nobody, Audience.BRAND, Place.of(ROOM));
    }
    var merchant = merchants.current();
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    return pages.open(request, house, Audience.BRAND, Place.of(ROOM + merchant.slug()));
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case GONE -> "gone";
      case FORBIDDEN -> "form";
      case TOO_MANY_REQUESTS -> "often";
      default -> status.is5xxServerError() ? "failed" : "nothing";
    };
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
