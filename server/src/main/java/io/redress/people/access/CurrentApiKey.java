package io.redress.people.access;

import io.redress.people.ApiCaller;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The program that calls. */
@Component
public final class CurrentApiKey {
  /** Who calls; a problem when it is not a program with a key. */
  public ApiCaller require() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof ApiCaller caller) {
      return caller;
    }
    throw Problem.of(ProblemCode.NOT_SIGNED_IN, "Send an API key as Authorization: Bearer.");
  }

  /** Who calls, as events keep it. */
  public Actor actor() {
    return Actor.apiKey(require().id());
  }
}
