package io.redress.people.web;

import io.redress.platform.problems.Problems;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What is answered to an address that is written to be misread, before any door is looked at. */
@Component
final class RefusedAddresses implements RequestRejectedHandler {
  private final Problems problems;

  RefusedAddresses(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      problems.write(
          request,
          response,
          Problem.of(ProblemCode.INVALID, "The address holds what no address of ours holds."));
      return;
    }
    response.sendError(HttpStatus.BAD_REQUEST.value());
  }
}
