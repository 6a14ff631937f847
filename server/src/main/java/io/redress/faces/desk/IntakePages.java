package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PromptWords;
import io.redress.faces.shared.Questioning;
import io.redress.language.Words;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.Merchants;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A case that staff open for a consumer who called or wrote: what is possible is shown before, by
 * the function that decides after it, and what the rules would like to know is asked meanwhile.
 */
@Controller
class IntakePages {
  private static final String OPEN = "open";

  private final DeskVisits desk;
  private final Orders orders;
  private final Cases cases;
  private final Callers callers;

  IntakePages(DeskVisits desk, Orders orders, Cases cases, Callers callers) {
    this.desk = desk;
    this.orders = orders;
    this.cases = cases;
    this.callers = callers;
  }

  /** Who calls, and in which languages we answer. */
  @Component
  record Callers(Consumers consumers, Merchants merchants) {}

  /** A request that is taken down. */
  private record Desk(
      Visit visit, Order order, Consumer buyer, Intake intake, List<String> languages) {
    IntakeWriter writer() {
      return new IntakeWriter(visit, order, intake);
    }
  }

  /** What stands in the way, and how the answer is marked. */
  private record Hindrance(NoteView note, HttpStatus status) {}

  @GetMapping("/desk/{slug}/orders/{id}/case")
  ModelAndView blank(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    var order = DeskOrderPages.read(orders, id);
    var buyer = callers.consumers().byId(order.consumerId());
    return page(desk(visit, order, buyer, empty(order, buyer)), Optional.empty(), Optional.empty());
  }

  /** Shows what is possible, or opens it. */
  @PostMapping("/desk/{slug}/orders/{id}/case")
  ModelAndView take(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, id);
    var order = DeskOrderPages.read(orders, id);
    var buyer = callers.consumers().byId(order.consumerId());
    var form = new IntakeForm(fields, order, new PromptWords(visit.page().words()));
    var desk = desk(visit, order, buyer, form.read(empty(order, buyer)));
    var wanted = fields.getFirst("do");
    var isOpening = OPEN.equals(wanted) || IntakeForm.LATER.equals(wanted);
    try {
      if (isOpening && isOpened(request, desk.intake())) {
        return opened(request, desk);
      }
      var hindrance = hindrance(desk, isOpening);
      if (hindrance.isPresent()) {
        return page(desk, hindrance.get());
      }
      return isOpening ? opened(request, desk) : page(desk, Optional.empty(), outlook(desk));
    } catch (RefusedException refused) {
      var reason = new RefusalWords(visit).of(refused.refusal());
      return bare(desk, NoteView.of(NoteView.Tone.BROKEN, reason, ""), HttpStatus.CONFLICT);
    } catch (Problem problem) {
      var reason = new RefusalWords(visit).of(problem);
      var status = HttpStatus.valueOf(problem.code().status());
      return bare(desk, NoteView.of(NoteView.Tone.BROKEN, reason, ""), status);
    }
  }

  /** What has to be told first; what is opened is what was read back. */
  private Optional<Hindrance> hindrance(Desk desk, boolean isOpening) {
    var intake = desk.intake();
    if (!intake.isComplete()) {
      return Optional.of(new Hindrance(desk.writer().missing(), HttpStatus.BAD_REQUEST));
    }
    var zone = desk.buyer().zone();
    var now = desk.visit().page().now();
    if (intake.ringBack().filter(agreed -> !agreed.isPossible(zone, now)).isPresent()) {
      return Optional.of(hindrance(desk, "desk.phone.ring.wrong", HttpStatus.BAD_REQUEST));
    }
    return isOpening && intake.isChangedSinceSeen()
        ? Optional.of(hindrance(desk, "desk.phone.changed", HttpStatus.CONFLICT))
        : Optional.empty();
  }

  private static Hindrance hindrance(Desk desk, String key, HttpStatus status) {
    return new Hindrance(NoteView.of(NoteView.Tone.BROKEN, desk.visit().say(key), ""), status);
  }

  private ModelAndView opened(HttpServletRequest request, Desk desk) {
    var outcome =
        Begun.once(request, name(desk.intake()), CaseOutcome.Performed.class, () -> open(desk));
    return desk.visit().goTo("/cases/" + outcome.orThrow() + "?done=" + DeskCasePages.OPENED);
  }

  /** The case, the note for colleagues and the call that was agreed: all of it or nothing. */
  private CaseOutcome open(Desk desk) {
    var asked = desk.intake().request(desk.order());
    var ringAt = desk.intake().ringBack().map(agreed -> ringAt(desk, agreed, cases.outlook(asked)));
    var opened = cases.open(asked, desk.visit().actor());
    var id = opened.orThrow();
    note(desk, id);
    ringAt.ifPresent(at -> ring(desk, id, at));
    return opened;
  }

  private void ring(Desk desk, CaseId id, Instant at) {
    var words = speech(desk).say("desk.phone.ring.words");
    var promise = new CaseCommand.MakePromise(id, PromiseKind.CALL_BACK, at, words);
    cases.perform(promise, desk.visit().actor()).orThrow();
  }

  /** When we ring: as it was agreed, else as our calendar promises it. */
  private static Instant ringAt(Desk desk, RingBack agreed, Map<PromiseKind, Instant> calendar) {
    return agreed
        .at(desk.buyer().zone())
        .orElseGet(() -> calendar.getOrDefault(PromiseKind.CALL_BACK, desk.visit().page().now()));
  }

  /** Colleagues see who took it down and how it was said. */
  private void note(Desk desk, CaseId id) {
    var visit = desk.visit();
    var text =
        visit.say(
            "desk.intake.note." + Codes.of(desk.intake().told()), "person", visit.member().name());
    var words = new CaseCommand.Words(text, visit.member().name(), visit.page().language().tag());
    var message =
        new CaseCommand.WriteMessage(
            id, ThreadKind.INTERNAL, desk.intake().told().channel(), words);
    cases.perform(message, visit.actor());
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.ORDERS, "/orders/" + id + "/case");
    if (!Permissions.mayOpenCases(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private static Intake empty(Order order, Consumer buyer) {
    return Intake.blank(UUID.randomUUID().toString(), order, buyer.language());
  }

  private Desk desk(Visit visit, Order order, Consumer buyer, Intake intake) {
    var languages =
        Stream.concat(
                Stream.of(buyer.language()), callers.merchants().current().languages().stream())
            .distinct()
            .toList();
    return new Desk(visit, order, buyer, intake.speaking(languages), languages);
  }

  private static Words speech(Desk desk) {
    return new CallerWriter(desk.visit()).words(desk.buyer(), desk.intake().language());
  }

  private ModelAndView page(Desk desk, Hindrance hindrance) {
    var answer = page(desk, Optional.of(hindrance.note()), outlook(desk));
    answer.setStatus(hindrance.status());
    return answer;
  }

  private ModelAndView page(
      Desk desk, Optional<NoteView> note, Optional<IntakeView.Outlook> outlook) {
    var buyer = desk.buyer();
    var caller =
        new CallerWriter(desk.visit())
            .write(
                buyer, desk.order(), orders.of(buyer.id()), cases.find(CaseQuery.of(buyer.id())));
    var view = desk.writer().write(caller, desk.languages(), note, outlook);
    return desk.visit().show("desk/intake", view);
  }

  /** What is possible; nothing while it is not said what about. */
  private Optional<IntakeView.Outlook> outlook(Desk desk) {
    var order = desk.order();
    var intake = desk.intake();
    if (!intake.isComplete()) {
      return Optional.empty();
    }
    var asked = intake.request(order);
    var assessments = cases.preview(asked);
    var questions =
        new Questioning(
                intake.chosen(order), assessments, intake.matter().said(), cases.interview())
            .ofEach();
    var promised = promised(desk, cases.outlook(asked));
    var speech = speech(desk);
    var aloud =
        new ReadBack(speech, desk.buyer().name(), order, intake).write(assessments, promised);
    return Optional.of(
        new OutlookWriter(desk.visit(), speech, order, intake)
            .write(assessments, questions, promised, aloud));
  }

  /** What opening it promises by when; nothing is told that is not promised by it. */
  private static Map<PromiseKind, Instant> promised(Desk desk, Map<PromiseKind, Instant> calendar) {
    var promised = new LinkedHashMap<PromiseKind, Instant>();
    promised.put(
        PromiseKind.DECISION,
        calendar.getOrDefault(PromiseKind.DECISION, desk.visit().page().now()));
    desk.intake()
        .ringBack()
        .ifPresent(agreed -> promised.put(PromiseKind.CALL_BACK, ringAt(desk, agreed, calendar)));
    return promised;
  }

  private ModelAndView bare(Desk desk, NoteView note, HttpStatus status) {
    var answer = page(desk, Optional.of(note), Optional.empty());
    answer.setStatus(status);
    return answer;
  }

  private static boolean isOpened(HttpServletRequest request, Intake intake) {
    return Begun.find(request, name(intake), CaseOutcome.Performed.class).isPresent();
  }

  private static String name(Intake intake) {
    return "intake." + intake.draft();
  }
}
