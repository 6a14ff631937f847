package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.consumers.Consumers;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.Merchants;
import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
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
 * the function that decides after it.
 */
@Controller
class IntakePages {
  private static final String OPEN = "open";

  private final DeskVisits desk;
  private final Orders orders;
  private final Consumers consumers;
  private final Merchants merchants;
  private final Cases cases;

  IntakePages(
      DeskVisits desk, Orders orders, Consumers consumers, Merchants merchants, Cases cases) {
    this.desk = desk;
    this.orders = orders;
    this.consumers = consumers;
    this.merchants = merchants;
    this.cases = cases;
  }

  /** A request that is taken down. */
  private record Desk(
      Visit visit, Order order, Intake intake, List<String> languages, IntakeWriter writer) {}

  @GetMapping("/desk/{slug}/orders/{id}/case")
  ModelAndView blank(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    var order = DeskOrderPages.read(orders, id);
    return show(desk(visit, order, empty(order)), Optional.empty());
  }

  /** Shows what is possible, or opens it. */
  @PostMapping("/desk/{slug}/orders/{id}/case")
  ModelAndView take(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, id);
    var order = DeskOrderPages.read(orders, id);
    var desk = desk(visit, order, Intake.read(fields, order, empty(order)));
    if (!desk.intake().isComplete() && !isOpened(request, desk.intake())) {
      return again(desk, desk.writer().missing(), HttpStatus.BAD_REQUEST);
    }
    try {
      return OPEN.equals(fields.getFirst("do"))
          ? opened(request, desk)
          : show(desk, Optional.empty());
    } catch (RefusedException refused) {
      var reason = new RefusalWords(visit).of(refused.refusal());
      return again(desk, NoteView.of(NoteView.Tone.BROKEN, reason, ""), HttpStatus.CONFLICT);
    } catch (Problem problem) {
      var reason = new RefusalWords(visit).of(problem);
      var status = HttpStatus.valueOf(problem.code().status());
      return again(desk, NoteView.of(NoteView.Tone.BROKEN, reason, ""), status);
    }
  }

  private ModelAndView opened(HttpServletRequest request, Desk desk) {
    var asked = desk.intake().request(desk.order());
    var actor = desk.visit().actor();
    var outcome =
        Begun.once(
            request,
            name(desk.intake()),
            CaseOutcome.Performed.class,
            () -> {
              var done = cases.open(asked, actor);
              note(desk, done.orThrow());
              return done;
            });
    return desk.visit().goTo("/cases/" + outcome.orThrow() + "?done=" + DeskCasePages.OPENED);
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

  private Intake empty(Order order) {
    var language = consumers.byId(order.consumerId()).language();
    return Intake.blank(UUID.randomUUID().toString(), order, language);
  }

  private Desk desk(Visit visit, Order order, Intake intake) {
    var buyer = consumers.byId(order.consumerId());
    var languages =
        Stream.concat(Stream.of(buyer.language()), merchants.current().languages().stream())
            .distinct()
            .toList();
    var spoken = intake.speaking(languages);
    return new Desk(visit, order, spoken, languages, new IntakeWriter(visit, order, buyer, spoken));
  }

  private ModelAndView show(Desk desk, Optional<NoteView> note) {
    var outlook = desk.intake().isComplete() ? Optional.of(outlook(desk)) : none();
    return desk.visit().show("desk/intake", desk.writer().write(desk.languages(), note, outlook));
  }

  private IntakeView.Outlook outlook(Desk desk) {
    var asked = desk.intake().request(desk.order());
    var decideBy =
        cases.outlook(asked).getOrDefault(PromiseKind.DECISION, desk.visit().page().now());
    return desk.writer().outlook(cases.preview(asked), decideBy);
  }

  private ModelAndView again(Desk desk, NoteView note, HttpStatus status) {
    var view = desk.writer().write(desk.languages(), Optional.of(note), none());
    var answer = desk.visit().show("desk/intake", view);
    answer.setStatus(status);
    return answer;
  }

  private static Optional<IntakeView.Outlook> none() {
    return Optional.empty();
  }

  private static boolean isOpened(HttpServletRequest request, Intake intake) {
    return Begun.find(request, name(intake), CaseOutcome.Performed.class).isPresent();
  }

  private static String name(Intake intake) {
    return "intake." + intake.draft();
  }
}
