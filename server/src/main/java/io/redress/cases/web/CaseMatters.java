package io.redress.cases.web;

import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.OpeningRules;
import io.redress.cases.store.CaseStore;
import io.redress.consumers.Consumers;
import io.redress.orders.Orders;
import io.redress.people.Merchants;
import io.redress.people.StaffMembers;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import org.springframework.stereotype.Component;

/** Looks up who and what a case is about, without its parts. */
@Component
class CaseMatters {
  private final CaseStore cases;
  private final Orders orders;
  private final Consumers consumers;
  private final Merchants merchants;
  private final StaffMembers staff;
  private final CurrentApiKey caller;

  CaseMatters(
      CaseStore cases,
      Orders orders,
      Consumers consumers,
      Merchants merchants,
      StaffMembers staff,
      CurrentApiKey caller) {
    this.cases = cases;
    this.orders = orders;
    this.consumers = consumers;
    this.merchants = merchants;
    this.staff = staff;
    this.caller = caller;
  }

  /** The row of a case; the same 404 for none and for a foreign one. */
  CaseHead head(CaseId id) {
    return cases.read(id).ask().orElseThrow(() -> Problem.notFound("The case"));
  }

  CommandReading.Matter matter(CaseId id) {
    var head = head(id);
    var order = orders.byId(head.orderId()).orElseThrow();
    return new CommandReading.Matter(
        consumers.byId(head.consumerId()).name(),
        merchants.current().name(),
        head.language(),
        order.total().currency());
  }

  /**
   * Whether a case can be given to them: the team that takes cases in, or somebody who works here.
   */
  boolean canHold(String owner) {
    return owner.equals(OpeningRules.FIRST_OWNER)
        || staff.list().stream().anyMatch(member -> member.id().toString().equals(owner));
  }

  /** Who acts on a case when a program does it as this speaker. */
  Actor actor(CaseId id, Speaker speaker) {
    return switch (speaker) {
      case HOUSE -> caller.actor();
      case CONSUMER -> Actor.consumer(head(id).consumerId());
      case BRAND -> new Actor(ActorKind.BRAND_CONTACT, null);
    };
  }
}
