package io.redress.people.web;

import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.access.CurrentStaff;
import io.redress.people.access.CurrentVisitor;
import io.redress.people.access.LinkBearer;
import io.redress.people.access.StaffSession.Step;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Party;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who may pass: the questions that the rules of the pages ask. */
@Component
final class Doors {
  private final Tenancy tenancy;
  private final CurrentStaff staff;
  private final CurrentVisitor visitor;
  private final LinkBearer bearer;

  Doors(Tenancy tenancy, CurrentStaff staff, CurrentVisitor visitor, LinkBearer bearer) {
    this.tenancy = tenancy;
    this.staff = staff;
    this.visitor = visitor;
    this.bearer = bearer;
  }

  /** Anybody, at a merchant that exists. */
  AuthorizationManager<RequestAuthorizationContext> merchantKnown() {
    return when(() -> true);
  }

  /** Staff of this merchant who still work here. */
  AuthorizationManager<RequestAuthorizationContext> staff() {
    return when(() -> staff.find().isPresent());
  }

  /** Staff of this merchant whose sign-in has come this far. */
  AuthorizationManager<RequestAuthorizationContext> staffAt(Step... steps) {
    return when(
        () -> staff.atTheDoor().filter(who -> List.of(steps).contains(who.step())).isPresent());
  }

  /** Whoever opened any link of this party. */
  AuthorizationManager<RequestAuthorizationContext> anyLinkOf(Party party) {
    return when(() -> visitor.all().stream().map(LinkGrant::party).anyMatch(party::equals));
  }

  /** Whoever opened a link to the subject whose id is {@code {id}} in the address. */
  AuthorizationManager<RequestAuthorizationContext> linkTo(LinkPurpose purpose) {
    return (who, context) ->
        new AuthorizationDecision(
            tenancy.current().isPresent()
                && opens(purpose, context.getVariables().getOrDefault("id", "")));
  }

  /** A program that sends the token of a link: nothing is read of what it says before that. */
  AuthorizationManager<RequestAuthorizationContext> linkSent(LinkPurpose purpose) {
    return (who, context) -> {
      var sent = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
      return new AuthorizationDecision(
          tenancy.current().isPresent() && bearer.find(purpose, sent).isPresent());
    };
  }

  /** Whoever opened a link to this order, or to a person: whose order it is, the page asks. */
  AuthorizationManager<RequestAuthorizationContext> linkToOrder() {
    return (who, context) ->
        new AuthorizationDecision(
            tenancy.current().isPresent()
                && (opens(LinkPurpose.ORDER, context.getVariables().getOrDefault("id", ""))
                    || visitor.all().stream()
                        .anyMatch(grant -> grant.purpose() == LinkPurpose.PERSON)));
  }

  private boolean opens(LinkPurpose purpose, String id) {
    try {
      return visitor.find(purpose, UUID.fromString(id)).isPresent();
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  private AuthorizationManager<RequestAuthorizationContext> when(BooleanSupplier condition) {
    return (who, context) ->
        new AuthorizationDecision(tenancy.current().isPresent() && condition.getAsBoolean());
  }
}
