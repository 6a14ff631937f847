package io.redress.people.access;

import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A consumer or brand contact who opened signed links in this browser. */
@Component
public final class CurrentVisitor {
  private static final String ATTRIBUTE = VisitorGrants.class.getName() + ".";

  private final SignedLinks links;
  private final Tenancy tenancy;
  private final Clock clock;

  CurrentVisitor(SignedLinks links, Tenancy tenancy, Clock clock) {
    this.links = links;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * Keeps what a link allows for as long as the session lasts.
   *
   * <p>The first link gives the session a new id, which nobody can have known before; a further one
   * leaves it, so that what the page before is still asking finds its session.
   */
  public void admit(LinkGrant grant) {
    var request = request();
    var before = grants();
    var grants = before.with(grant, clock.instant());
    request.getSession(true);
    if (before.all().isEmpty()) {
      request.changeSessionId();
    }
    request.getSession().setAttribute(attribute(), grants);
  }

  /** The link by which this visitor may see the subject. */
  public Optional<LinkGrant> find(LinkPurpose purpose, UUID subject) {
    var now = clock.instant();
    return grants().all().stream()
        .filter(grant -> grant.opens(purpose, subject, now))
        .filter(grant -> links.holds(grant, now))
        .findFirst();
  }

  /** The link by which this visitor may see the subject; the same 404 for all others. */
  public LinkGrant require(LinkPurpose purpose, UUID subject) {
    return find(purpose, subject).orElseThrow(() -> Problem.notFound("What this link opened"));
  }

  /** All that this visitor may see of the merchant in scope, the latest first. */
  public List<LinkGrant> all() {
    var now = clock.instant();
    var held = new ArrayList<LinkGrant>();
    for (var grant : grants().all()) {
      if (links.holds(grant, now)) {
        held.addFirst(grant);
      }
    }
    return List.copyOf(held);
  }

  /** Forgets every link of the merchant in scope. */
  public void leave() {
    var session = request().getSession(false);
    if (session != null) {
      session.removeAttribute(attribute());
    }
  }

  private VisitorGrants grants() {
    var session = request().getSession(false);
    var kept = session == null ? null : session.getAttribute(attribute());
    return kept instanceof VisitorGrants grants ? grants : VisitorGrants.NONE;
  }

  // The merchant is part of the name: what one merchant's link allows is nothing to another.
  private String attribute() {
    return ATTRIBUTE + tenancy.require();
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
