package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.faces.portal.MatterWriter.Unsent;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.NoteView;
import io.redress.money.Refunds;
import io.redress.platform.live.LivePages;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What can be seen of a case: the page, its live parts, the proof of the refund. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}")
class MatterPages {
  private static final Set<String> PARTS = Set.of("now", "thread", "talk", "money");

  private final Portal portal;
  private final Access access;
  private final Photos photos;
  private final Refunds refunds;
  private final AccountDoor accountDoor;
  private final Live live;

  MatterPages(Portal portal, Access access, Photos photos, Money money, Live live) {
    this.portal = portal;
    this.access = access;
    this.photos = photos;
    this.refunds = money.refunds();
    this.accountDoor = money.accountDoor();
    this.live = live;
  }

  /** What becomes of the money. */
  @Component("portalMoney")
  record Money(Refunds refunds, AccountDoor accountDoor) {}

  /** How a page hears of changes. */
  @Component("portalLive")
  record Live(LivePages pages, Tenancy tenancy) {
    SseEmitter of(CaseView view) {
      return pages.subscribe(tenancy.require(), LivePages.topicOf(view.head().id()));
    }
  }

  @GetMapping
  ModelAndView page(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    var note =
        photos
            .note(request, view.head().id())
            .map(text -> NoteView.of(NoteView.Tone.RISK, text, ""))
            .or(() -> asked(request, view, visit))
            .or(() -> accountDoor.note(visit.page(), view));
    var undo = photos.undo(request, view.head().id(), visit.page());
    var shown = photos.ofCase(visit.page(), view, undo);
    return visit.show(
        "matter",
        new MatterWriter(visit.page(), view, shown, access.beside(visit.page(), view))
            .write(Unsent.NONE, note));
  }

  /** That the link to everything is on its way, once after it was asked for. */
  private static Optional<NoteView> asked(HttpServletRequest request, CaseView view, Visit visit) {
    return Begun.take(request, OwnLinkPages.ASKED + view.head().id(), String.class)
        .map(
            asked ->
                NoteView.of(
                    NoteView.Tone.KEPT,
                    visit.say("portal.own.asked.sent"),
                    visit.say("portal.own.asked.sent.how")));
  }

  @GetMapping("/fragments/{part}")
  ModelAndView fragment(
      HttpServletRequest request, @PathVariable String id, @PathVariable String part) {
    var view = access.matter(id);
    if (!PARTS.contains(part)) {
      throw Access.nothingHere();
    }
    var visit = portal.enter(request, "/cases/" + id);
    var files = photos.ofCase(visit.page(), view, Optional.empty());
    var shown =
        new MatterWriter(visit.page(), view, files, access.beside(visit.page(), view))
            .write(Unsent.NONE, Optional.empty());
    return visit.show("fragments/" + part, shown);
  }

  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live(@PathVariable String id) {
    return live.of(access.matter(id));
  }

  @GetMapping("/refund")
  ModelAndView proof(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    var settlements = refunds.settlementsOf(view.head().id());
    return settlements.isEmpty()
        ? visit.goTo("/cases/" + id)
        : visit.show("proof", new ProofWriter(visit.page(), view, settlements).write());
  }
}
