package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Gift;
import io.redress.cases.goodwill.HouseGoodwill;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is given in a case beyond what is owed: given, asked for, answered, done. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/goodwill")
class GoodwillPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Cases cases;
  private final HouseGoodwill goodwill;
  private final StaffMembers staff;

  GoodwillPages(
      DeskVisits desk, CaseRooms rooms, Cases cases, HouseGoodwill goodwill, StaffMembers staff) {
    this.desk = desk;
    this.rooms = rooms;
    this.cases = cases;
    this.goodwill = goodwill;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    return show(enter(request, id), id, Optional.empty(), Map.of());
  }

  @PostMapping
  ModelAndView grant(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var view = writable(visit, id);
    return attempt(
        visit,
        id,
        fields,
        () ->
            cases.perform(
                new CaseCommand.GrantGoodwill(view.head().id(), gift(view, fields)),
                visit.actor(),
                version(fields)));
  }

  @PostMapping("/{goodwill}")
  ModelAndView move(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable("goodwill") String goodwillId,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var view = writable(visit, id);
    var found =
        view.conduct().goodwill().stream()
            .filter(each -> each.id().toString().equals(goodwillId))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return attempt(
        visit, id, fields, () -> cases.perform(command(view, found, fields), visit.actor()));
  }

  private static CaseCommand command(CaseView view, Goodwill goodwill, Map<String, String> fields) {
    var move =
        Codes.parse(Goodwill.Move.class, fields.getOrDefault("move", ""))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var caseId = view.head().id();
    var words = fields.getOrDefault(GoodwillWriter.WORDS + goodwill.id(), "");
    return switch (move) {
      case APPROVE, DECLINE, TAKE_BACK ->
          new CaseCommand.AnswerGoodwill(caseId, goodwill.id(), move, words);
      case PERFORM -> new CaseCommand.PerformGoodwill(caseId, goodwill.id(), words);
    };
  }

  private static Gift gift(CaseView view, Map<String, String> fields) {
    var remedy = chosen(Remedy.class, fields, GoodwillWriter.GIFT);
    var currency = view.order().total().currency();
    var worth = fields.getOrDefault(GoodwillWriter.WORTH, "").strip();
    return new Gift(
        line(view, remedy, fields),
        remedy,
        worth.isEmpty()
            ? Money.zero(currency)
            : CommandForm.money(worth, currency, "goodwill.field.worth"),
        chosen(Goodwill.Reason.class, fields, GoodwillWriter.REASON),
        fields.getOrDefault("words", ""));
  }

  private static <E extends Enum<E>> E chosen(
      Class<E> type, Map<String, String> fields, String name) {
    return Codes.parse(type, fields.getOrDefault(name, ""))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  /** Of a single piece it needs not be said which. */
  private static Optional<CaseLineId> line(
      CaseView view, Remedy remedy, Map<String, String> fields) {
    var lines = view.content().lines();
    if (lines.size() == 1) {
      return Gift.isGesture(remedy) ? Optional.empty() : Optional.of(lines.getFirst().id());
    }
    var chosen = fields.getOrDefault(GoodwillWriter.LINE, "");
    return lines.stream()
        .map(line -> line.id())
        .filter(id -> id.toString().equals(chosen))
        .findFirst();
  }

  /** Nothing is given twice by a form that was sent twice. */
  private static int version(Map<String, String> fields) {
    var text = fields.getOrDefault("version", "");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private interface Work {
    CaseOutcome perform();
  }

  private ModelAndView attempt(Visit visit, String id, Map<String, String> fields, Work work) {
    var reasons = new RefusalWords(visit);
    try {
      return switch (work.perform()) {
        case CaseOutcome.Performed performed -> visit.goTo("/cases/" + id + "/goodwill");
        case CaseOutcome.Refused refused -> again(visit, id, reasons.of(refused.refusal()), fields);
      };
    } catch (UnreadableForm unreadable) {
      return again(visit, id, unreadable.told(visit), fields);
    } catch (Problem problem) {
      return again(visit, id, reasons.of(problem), fields);
    }
  }

  private ModelAndView again(Visit visit, String id, String why, Map<String, String> fields) {
    var answer = show(visit, id, Optional.of(NoteView.of(Tone.BROKEN, why, "")), fields);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(
      Visit visit, String id, Optional<NoteView> note, Map<String, String> written) {
    var writer = new GoodwillWriter(visit, rooms.read(id), new Owners(staff.list()), written);
    return visit.show("desk/goodwill", writer.write(goodwill.settings().limits(), note));
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/goodwill");
    // What is given is told in letters; whoever reads those reads this.
    if (!Permissions.mayEnter(visit.role(), Room.OUTBOX)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  /** The case, for whoever may give something in it. */
  private CaseView writable(Visit visit, String id) {
    var view = rooms.read(id);
    if (!Permissions.mayGive(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return view;
  }
}
