package io.redress.cases.conduct;

import io.redress.cases.CaseCommand;
import io.redress.cases.domain.StaffRights;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.access.Caller;
import io.redress.people.access.CurrentCaller;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Whether whoever calls may act as who they say they are: no page and no program acts as staff with
 * a right that the caller does not have. What a consumer or a brand may ask, the core decides by
 * the case.
 */
@Component
public class CommandDoor {
  private final CurrentCaller callers;

  CommandDoor(CurrentCaller callers) {
    this.callers = callers;
  }

  /** A problem NOT_ALLOWED where the caller may not ask this as this actor. */
  public void require(CaseCommand command, Actor actor) {
    var isOpen =
        switch (actor.kind()) {
          case STAFF, API_KEY -> isOpen(command, actor, callers.current());
          case CONSUMER, BRAND_CONTACT, PROVIDER, SYSTEM -> true;
        };
    if (!isOpen) {
      throw Problem.of(ProblemCode.NOT_ALLOWED, "Whoever calls may not ask this of a case.");
    }
  }

  private static boolean isOpen(CaseCommand command, Actor actor, Caller caller) {
    return switch (caller) {
      case Caller.House _ -> true;
      case Caller.Visitor _ -> false;
      case Caller.Program(var key) -> actor.equals(Actor.apiKey(key.id())) && key.may(Scope.WRITE);
      case Caller.Staff(var member, var _) ->
          actor.equals(Actor.staff(member.id())) && StaffRights.mayAsk(member.role(), command);
    };
  }
}
