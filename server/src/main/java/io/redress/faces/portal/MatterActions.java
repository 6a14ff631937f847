package io.redress.faces.portal;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Resolution;
import io.redress.cases.outbound.LeavingDates;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FormFiles;
import io.redress.faces.shared.NoteView;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the consumer may do about a case. What is refused comes back into the same page, with the
 * words kept and the reason.
 */
@Controller
@RequestMapping("/s/{slug}/cases/{id}")
class MatterActions {
  private final Portal portal;
  private final Access access;
  private final Cases cases;
  private final Photos photos;
  private final LeavingDates leavingDates;

  MatterActions(
      Portal portal, Access access, Cases cases, Photos photos, LeavingDates leavingDates) {
    this.portal = portal;
    this.access = access;
    this.cases = cases;
    this.photos = photos;
    this.leavingDates = leavingDates;
  }

  @PostMapping("/messages")
  ModelAndView write(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id);
    var message =
        new CaseCommand.WriteMessage(
            view.head().id(), ThreadKind.CONSUMER, MessageChannel.PAGE, said(visit, view, words));
    return perform(visit, view, message)
        .map(
            reason -> {
              var unsent = new MatterWriter.Unsent(words, reason);
              var shown = photos.ofCase(visit.page(), view, Optional.empty());
              var writer =
                  new MatterWriter(visit.page(), view, shown, access.beside(visit.page(), view));
              return visit.showAgain("matter", writer.write(unsent, Optional.empty()));
            })
        .orElseGet(() -> visit.goTo("/cases/" + id + "#talk"));
  }

  @PostMapping("/files")
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String line,
      @RequestParam(name = EvidenceWords.FIELD, required = false) List<MultipartFile> files) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id);
    var about =
        view.content().lines().stream()
            .map(CaseLine::id)
            .filter(each -> each.toString().equals(line))
            .findFirst();
    var actor = Actor.consumer(view.consumer().id());
    photos.add(request, visit, new FormFiles.Sending(view.head().id(), about, actor), files);
    return visit.goTo("/cases/" + id + "#shown");
  }

  @GetMapping({"/offer", "/offer/decline"})
  ModelAndView offer(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id + "/offer");
    return new Told(visit.page(), view).offered().isEmpty()
        ? visit.goTo("/cases/" + id)
        : visit.show("offer", offering(visit, view).write(OfferWriter.Unsent.NONE));
  }

  @PostMapping("/offer")
  ModelAndView accept(
      HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> form) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id + "/offer");
    if (new Told(visit.page(), view).offered().isEmpty()) {
      return visit.goTo("/cases/" + id);
    }
    return agree(visit, view, form)
        .map(
            reason -> {
              var unsent = new OfferWriter.Unsent(form, reason, "", "");
              return visit.showAgain("offer", offering(visit, view).write(unsent));
            })
        .orElseGet(() -> visit.goTo("/cases/" + id));
  }

  private OfferWriter offering(Visit visit, CaseView view) {
    return new OfferWriter(visit.page(), view, leavingDates.of(view));
  }

  /** Agrees to what the form chose, or says what is missing. */
  private Optional<String> agree(Visit visit, CaseView view, Map<String, String> form) {
    var choices = new OfferedChoices(new Told(visit.page(), view).offered());
    var picked = choices.chosen(field -> form.getOrDefault(field, ""));
    if (picked.isEmpty()) {
      var isOne = choices.groups().size() == 1;
      return Optional.of(
          visit.say("portal.refusal." + (isOne ? "offer_not_open" : "one_remedy_a_line")));
    }
    if (form.getOrDefault("consent", "").isEmpty()) {
      return Optional.of(visit.say("portal.offer.needConsent"));
    }
    var chosen = view.with(picked);
    var ids = chosen.stream().map(Resolution::id).toList();
    var consent = offering(visit, view).consent(chosen);
    return perform(visit, view, new CaseCommand.AcceptOffer(view.head().id(), ids, consent));
  }

  /** Pays the difference that was agreed to; pressed twice it is paid once. */
  @PostMapping("/difference")
  ModelAndView pay(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id);
    return perform(visit, view, new CaseCommand.PayDifference(view.head().id()))
        .map(reason -> again(visit, view, reason))
        .orElseGet(() -> visit.goTo("/cases/" + id + "#money"));
  }

  /** The page of the case with why something was not done. */
  private ModelAndView again(Visit visit, CaseView view, String reason) {
    var shown = photos.ofCase(visit.page(), view, Optional.empty());
    var writer = new MatterWriter(visit.page(), view, shown, access.beside(visit.page(), view));
    var note = NoteView.of(NoteView.Tone.RISK, reason, "");
    return visit.showAgain("matter", writer.write(MatterWriter.Unsent.NONE, Optional.of(note)));
  }

  @PostMapping("/offer/decline")
  ModelAndView decline(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id + "/offer");
    if (new Told(visit.page(), view).offered().isEmpty()) {
      return visit.goTo("/cases/" + id);
    }
    var command = new CaseCommand.DeclineOffer(view.head().id(), said(visit, view, words));
    return perform(visit, view, command)
        .map(
            reason -> {
              var unsent = new OfferWriter.Unsent(Map.of(), "", words, reason);
              return visit.showAgain("offer", offering(visit, view).write(unsent));
            })
        .orElseGet(() -> visit.goTo("/cases/" + id));
  }

  @GetMapping("/stop")
  ModelAndView askToStop(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    return new Told(visit.page(), view).may("withdraw_request")
        ? visit.show("stop", stop(visit, view, "", ""))
        : visit.goTo("/cases/" + id);
  }

  @PostMapping("/stop")
  ModelAndView stop(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id + "/stop");
    return perform(visit, view, new CaseCommand.WithdrawRequest(view.head().id(), words))
        .map(reason -> visit.showAgain("stop", stop(visit, view, words, reason)))
        .orElseGet(() -> visit.goTo("/cases/" + id));
  }

  private static StopView stop(Visit visit, CaseView view, String words, String error) {
    var address = visit.at("/cases/" + view.head().id());
    var field =
        FieldView.of("words", visit.say("portal.stop.words"), FieldView.Kind.PARAGRAPH)
            .holding(words);
    return new StopView(
        address + "/stop", address, new Told(visit.page(), view).goods(), field, error);
  }

  private static CaseCommand.Words said(Visit visit, CaseView view, String words) {
    return new CaseCommand.Words(words, view.consumer().name(), visit.page().language().tag());
  }

  /** Does it, or says why not. */
  private Optional<String> perform(Visit visit, CaseView view, CaseCommand command) {
    try {
      return switch (cases.perform(command, Actor.consumer(view.consumer().id()))) {
        case CaseOutcome.Performed performed -> Optional.empty();
        case CaseOutcome.Refused refused ->
            Optional.of(Refusals.say(visit.page(), refused.refusal()));
      };
    } catch (Problem problem) {
      return Optional.of(Refusals.say(visit.page(), problem));
    }
  }
}
