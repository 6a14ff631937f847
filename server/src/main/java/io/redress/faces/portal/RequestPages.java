package io.redress.faces.portal;

import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.cases.LineAssessment;
import io.redress.cases.OpenCase;
import io.redress.cases.alternatives.Alternative;
import io.redress.cases.alternatives.CaseAlternatives;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.FormFiles;
import io.redress.faces.shared.NoteView;
import io.redress.orders.Order;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first and the last page from an order to a request: what it is about, and what is possible;
 * between them stand the questions.
 *
 * <p>Nothing is written before the last one is sent; until then all is in the forms, in their
 * addresses and in the session of this browser.
 */
@Controller
@RequestMapping("/s/{slug}/orders/{id}")
class RequestPages {
  private final Portal portal;
  private final Access access;
  private final Cases cases;
  private final Photos photos;
  private final CaseAlternatives alternatives;

  RequestPages(
      Portal portal, Access access, Cases cases, Photos photos, CaseAlternatives alternatives) {
    this.portal = portal;
    this.access = access;
    this.cases = cases;
    this.photos = photos;
    this.alternatives = alternatives;
  }

  @GetMapping
  ModelAndView choose(HttpServletRequest request, @PathVariable String id) {
    var order = access.order(id);
    var visit = portal.enter(request);
    var writer = new ChooseWriter(visit.page(), order, new Drafts(request, order).find());
    return visit.show("choose", writer.write(writer.running(cases.find(CaseQuery.of(order.id())))));
  }

  @PostMapping
  ModelAndView next(HttpServletRequest request, @PathVariable String id) {
    var order = access.order(id);
    var visit = portal.enter(request, "/orders/" + id);
    var drafts = new Drafts(request, order);
    var draft = drafts.sent();
    drafts.keep(draft);
    if (!draft.isComplete()) {
      var writer = new ChooseWriter(visit.page(), order, draft);
      return visit.showAgain("choose", writer.write(writer.missing()));
    }
    return visit.goTo(drafts.address(QuestionPages.QUESTIONS, draft));
  }

  @GetMapping({QuestionPages.OUTCOME, "/requests"})
  ModelAndView outcome(HttpServletRequest request, @PathVariable String id) {
    var order = access.order(id);
    var visit = portal.enter(request);
    var draft = new Drafts(request, order).find();
    return draft.isComplete()
        ? visit.show(
            "outcome",
            outcome(visit, order, draft).write(files(visit, order, draft), Optional.empty(), ""))
        : visit.goTo("/orders/" + id);
  }

  @PostMapping("/requests")
  ModelAndView send(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(name = "remedy", defaultValue = "") String wish,
      @RequestParam(name = EvidenceWords.FIELD, required = false) List<MultipartFile> files) {
    var order = access.order(id);
    var visit = portal.enter(request, "/orders/" + id + "/outcome");
    var drafts = new Drafts(request, order);
    var draft = drafts.sent();
    if (!draft.isComplete() && !isSent(request, draft)) {
      return visit.goTo("/orders/" + id);
    }
    var asked = wanted(request, visit, order, draft, wish);
    return switch (once(request, draft, asked, order)) {
      case CaseOutcome.Performed opened -> {
        access.admitTo(opened.caseId());
        drafts.forget();
        var actor = Actor.consumer(order.consumerId());
        photos.attachBrought(order.id(), opened.caseId(), actor);
        var sending = new FormFiles.Sending(opened.caseId(), Optional.empty(), actor);
        photos.add(request, visit, sending, files);
        yield visit.goTo("/cases/" + opened.caseId());
      }
      case CaseOutcome.Refused refused -> {
        var note =
            NoteView.of(NoteView.Tone.BROKEN, Refusals.say(visit.page(), refused.refusal()), "");
        yield again(visit, access.order(id), draft, Optional.of(note), wish);
      }
    };
  }

  /** What was chosen, with what was asked for beside it. */
  private OpenCase wanted(
      HttpServletRequest request, Visit visit, Order order, Draft draft, String wish) {
    var plain = draft.request(order, remedy(wish), visit.page().language().tag());
    var chosen = Optional.ofNullable(request.getParameter(Instead.FIELD)).orElse("");
    return chosen.isEmpty()
        ? plain
        : new Instead(visit.page(), alternatives(order, plain, cases.preview(plain)))
            .asked(plain, chosen);
  }

  private List<Alternative> alternatives(
      Order order, OpenCase asked, List<LineAssessment> assessments) {
    return IntStream.range(0, asked.lines().size())
        .boxed()
        .flatMap(
            at -> {
              var line = asked.lines().get(at);
              var bought = order.line(line.orderLineId()).orElseThrow();
              return alternatives.of(bought, line.reason(), assessments.get(at)).stream();
            })
        .toList();
  }

  /** What is possible with the pieces that are left by now; where none is, the page before. */
  private ModelAndView again(
      Visit visit, Order order, Draft sent, Optional<NoteView> note, String wish) {
    var draft = sent.fitting(order);
    return draft.isComplete()
        ? visit.showAgain(
            "outcome", outcome(visit, order, draft).write(files(visit, order, draft), note, wish))
        : visit.showAgain("choose", new ChooseWriter(visit.page(), order, draft).write(note));
  }

  private EvidenceView files(Visit visit, Order order, Draft draft) {
    var lines =
        draft.chosen(order).stream()
            .map(line -> new EvidenceView.Line(line.id().toString(), line.title()))
            .toList();
    return photos.ofOrder(visit.page(), order, lines);
  }

  private CaseOutcome once(HttpServletRequest request, Draft draft, OpenCase asked, Order order) {
    var actor = Actor.consumer(order.consumerId());
    return Begun.once(
        request, sentName(draft), CaseOutcome.Performed.class, () -> cases.open(asked, actor));
  }

  private static boolean isSent(HttpServletRequest request, Draft draft) {
    return Begun.find(request, sentName(draft), CaseOutcome.Performed.class).isPresent();
  }

  private static String sentName(Draft draft) {
    return "sent." + draft.id();
  }

  private OutcomeWriter outcome(Visit visit, Order order, Draft draft) {
    var asked = asked(visit, order, draft);
    var found = cases.preview(asked);
    var unknown = found.stream().flatMap(each -> cases.unknowns(each).stream()).distinct().toList();
    return new OutcomeWriter(
        visit.page(),
        order,
        draft,
        new OutcomeWriter.Found(
            found, unknown, cases.outlook(asked), alternatives(order, asked, found)));
  }

  private static OpenCase asked(Visit visit, Order order, Draft draft) {
    return draft.request(order, Optional.empty(), visit.page().language().tag());
  }

  private static Optional<Remedy> remedy(String code) {
    return Arrays.stream(Remedy.values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
