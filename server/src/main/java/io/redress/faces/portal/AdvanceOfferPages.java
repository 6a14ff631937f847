package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.outbound.AdvanceExchanges;
import io.redress.faces.shared.NoteView;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a consumer agrees to have the new piece before the old one is back. */
@Controller
class AdvanceOfferPages {
  private final Portal portal;
  private final Access access;
  private final AdvanceExchanges exchanges;
  private final Photos photos;

  AdvanceOfferPages(Portal portal, Access access, AdvanceExchanges exchanges, Photos photos) {
    this.portal = portal;
    this.access = access;
    this.exchanges = exchanges;
    this.photos = photos;
  }

  /** Agrees to what was offered; pressed twice it is agreed once. */
  @PostMapping("/s/{slug}/cases/{id}/advance")
  ModelAndView agree(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String dispatch) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id);
    try {
      var _ = exchanges.take(view.head().id(), DispatchId.parse(dispatch));
      return visit.goTo("/cases/" + id + "#coming");
    } catch (RefusedException movedOn) {
      return again(visit, view, visit.say("portal.refusal.not_now"));
    } catch (Problem problem) {
      return again(visit, view, Refusals.say(visit.page(), problem));
    }
  }

  private ModelAndView again(Visit visit, CaseView view, String reason) {
    var shown = photos.ofCase(visit.page(), view, Optional.empty());
    var writer = new MatterWriter(visit.page(), view, shown, access.beside(visit.page(), view));
    var note = NoteView.of(NoteView.Tone.RISK, reason, "");
    return visit.showAgain("matter", writer.write(MatterWriter.Unsent.NONE, Optional.of(note)));
  }
}
