package io.redress.faces.portal;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.cases.credit.HouseCredits;
import io.redress.consumers.Consumer;
import io.redress.faces.shared.NoteView;
import io.redress.orders.Orders;
import io.redress.people.LinkPurpose;
import io.redress.people.SignedLinks;
import io.redress.people.access.CurrentVisitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Everything of one person in one place: what is under way, what is done, what was bought. Only a
 * link to the person opens it; whoever holds one may end all of them.
 */
@Controller
@RequestMapping("/s/{slug}/mine/{id}")
class OwnPages {
  private final Portal portal;
  private final Access access;
  private final Belongings belongings;
  private final Keys keys;

  OwnPages(Portal portal, Access access, Belongings belongings, Keys keys) {
    this.portal = portal;
    this.access = access;
    this.belongings = belongings;
    this.keys = keys;
  }

  /** What a person has with the house. */
  @Component("belongingsOfPerson")
  record Belongings(Cases cases, Orders orders, HouseCredits credits) {}

  /** The links to a person's page. */
  @Component("keysOfPerson")
  record Keys(SignedLinks links, CurrentVisitor visitor) {}

  @GetMapping
  ModelAndView page(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String saved) {
    var person = access.person(id);
    var visit = portal.enter(request);
    return visit.show("own", written(visit, person, saved(visit, saved)));
  }

  /** Ends every link to this page, on every device; a new one is asked for by mail. */
  @PostMapping("/close")
  ModelAndView close(HttpServletRequest request, @PathVariable String id) {
    var person = access.person(id);
    var visit = portal.enter(request, "/mine/" + id);
    keys.links().revokeAll(List.of(person.id().value()), visit.page().now());
    return visit.show("own-closed", new OwnClosedView(visit.at("/")));
  }

  private static Optional<NoteView> saved(Visit visit, String saved) {
    return saved.isEmpty()
        ? Optional.empty()
        : Optional.of(NoteView.of(NoteView.Tone.KEPT, visit.say("portal.own.saved"), ""));
  }

  private OwnView written(Visit visit, Consumer person, Optional<NoteView> note) {
    var until = keys.visitor().require(LinkPurpose.PERSON, person.id().value()).expiresAt();
    var cases = belongings.cases().find(CaseQuery.of(person.id()));
    var orders = belongings.orders().of(person.id());
    var credits = belongings.credits().ofConsumer(person.id());
    var owned = new OwnWriter.Owned(cases, orders, credits);
    return new OwnWriter(visit.page(), person, owned).write(note, until);
  }
}
