package io.redress.people.web;

import io.redress.people.StaffMember;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.signin.CompanyRequest;
import io.redress.people.signin.CompanySignIn;
import io.redress.people.signin.CompanySignIn.Arrival;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.signin.SignInRules;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends staff to the sign-in of their company and takes them in when they come back. */
@Controller
@RequestMapping("/desk/{slug}/sign-in/company")
class CompanyDoor {
  private static final String ASKED = "company";

  private final CompanySignIn company;
  private final Entry entry;
  private final SlowDown slowDown;
  private final Tenancy tenancy;
  private final Clock clock;

  CompanyDoor(CompanySignIn company, Entry entry, SlowDown slowDown, Tenancy tenancy, Clock clock) {
    this.company = company;
    this.entry = entry;
    this.slowDown = slowDown;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** How somebody gets in. */
  @Component("companyEntry")
  record Entry(StaffDoor door, SignInRules rules, SecurityEvents events) {}

  @GetMapping
  ResponseEntity<Void> depart(HttpServletRequest request, @PathVariable String slug) {
    if (!company.isSet()) {
      return ResponseEntity.notFound().build();
    }
    if (!slowDown.admits(Door.ADDRESS, request.getRemoteAddr())) {
      return to(slug, "/sign-in?error=slow");
    }
    return company
        .depart(request)
        .map(
            departure -> {
              request.getSession(true).setAttribute(ASKED, departure.request());
              return ResponseEntity.status(HttpStatus.SEE_OTHER)
                  .location(departure.to())
                  .<Void>build();
            })
        .orElseGet(() -> to(slug, "/sign-in?error=away"));
  }

  /** Comes back with a code; it counts once, for the browser that was sent. */
  @GetMapping("/done")
  ResponseEntity<Void> arrive(
      HttpServletRequest request,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state) {
    var arrival =
        code.isEmpty()
            ? Optional.<Arrival>empty()
            : asked(request).flatMap(asked -> company.arrive(asked, code, state));
    if (arrival.isEmpty()) {
      entry.events().note(Kind.SIGN_IN_REFUSED, Optional.empty(), "company");
      return to(slug, "/sign-in?error=company");
    }
    return to(slug, DeskDoor.page(admit(request, arrival.get())));
  }

  private Step admit(HttpServletRequest request, Arrival arrival) {
    StaffMember member = arrival.member();
    var now = clock.instant();
    var step = arrival.hasTwoFactors() ? Step.DONE : entry.rules().next(member, now);
    entry.door().admit(request, new StaffSession(tenancy.require(), member.id(), step, now));
    if (step != Step.SECOND_FACTOR) {
      entry.events().note(Kind.SIGNED_IN, member.id(), "company");
    }
    return step;
  }

  private static Optional<CompanyRequest> asked(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ASKED) instanceof CompanyRequest asked)) {
      return Optional.empty();
    }
    session.removeAttribute(ASKED);
    return Optional.of(asked);
  }

  private static ResponseEntity<Void> to(String slug, String page) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/desk/" + slug + page))
        .build();
  }
}
