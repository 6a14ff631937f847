package io.redress.faces.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The page for a fault at an address that belongs to nobody's pages, in all our languages. */
@Component
class PlainFaults implements ErrorViewResolver, Ordered {
  private static final String TYPE = "text/html;charset=UTF-8";

  private final byte[] nothingHere = read("faults/4xx.html");
  private final byte[] failed = read("faults/5xx.html");

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, @Nullable Map<String, Object> model) {
    var page = status.is5xxServerError() ? failed : nothingHere;
    View view =
        (values, asked, response) -> {
          response.setContentType(TYPE);
          response.setContentLength(page.length);
          response.getOutputStream().write(page);
        };
    var answer = new ModelAndView(view);
    answer.setStatus(status);
    return answer;
  }

  private static byte[] read(String path) {
    try {
      return new ClassPathResource(path)
          .getContentAsString(StandardCharsets.UTF_8)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
