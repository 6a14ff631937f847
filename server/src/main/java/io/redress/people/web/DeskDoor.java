package io.redress.people.web;

import io.redress.people.access.CurrentStaff;
import io.redress.people.access.CurrentStaff.AtTheDoor;
import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Where the desk of a merchant sends people: in, out, or to its sign-in.
 *
 * <p>Somebody who is signed in at another merchant is nobody here.
 */
@Component
final class DeskDoor
    implements LogoutHandler,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler,
        AuthenticationEntryPoint,
        AccessDeniedHandler,
        LogoutSuccessHandler {
  private static final String SIGN_IN = "/sign-in";

  private final Tenancy tenancy;
  private final StaffDoor door;
  private final CurrentStaff staff;
  private final SecurityEvents events;

  DeskDoor(Tenancy tenancy, StaffDoor door, CurrentStaff staff, SecurityEvents events) {
    this.tenancy = tenancy;
    this.door = door;
    this.staff = staff;
    this.events = events;
  }

  /** Where a sign-in goes on that has come this far. */
  static String page(Step step) {
    return switch (step) {
      case SECOND_FACTOR -> SIGN_IN + "/second";
      case SET_UP -> "/account";
      case DONE -> "/queue";
    };
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null && who.getPrincipal() instanceof StaffSession session) {
      events.note(Kind.SIGNED_OUT, session.staff(), "");
    }
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    send(
        request,
        response,
        door.current().map(StaffSession::step).map(DeskDoor::page).orElse(SIGN_IN));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var isTooFast = failure instanceof TooManyTriesException;
    send(request, response, SIGN_IN + (isTooFast ? "?error=slow" : "?error=wrong"));
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
      throws IOException {
    send(request, response, SIGN_IN + "?signed-out");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    send(request, response, SIGN_IN);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    if (failure instanceof CsrfException) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return;
    }
    // Asked as the doors ask: to send somebody on who cannot pass there would lead in a circle.
    var step = staff.atTheDoor().map(AtTheDoor::step);
    send(request, response, step.filter(at -> at != Step.DONE).map(DeskDoor::page).orElse(SIGN_IN));
  }

  private void send(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    var slug = TenancyFilter.slug(request);
    if (slug.isEmpty() || tenancy.current().isEmpty()) {
      response.sendError(HttpStatus.NOT_FOUND.value());
      return;
    }
    var target = "/desk/" + slug.get() + page;
    // A fragment cannot be replaced by a sign-in page: htmx is told to go there as a whole.
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", target);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      return;
    }
    response.setHeader(HttpHeaders.LOCATION, target);
    response.setStatus(HttpStatus.SEE_OTHER.value());
  }
}
