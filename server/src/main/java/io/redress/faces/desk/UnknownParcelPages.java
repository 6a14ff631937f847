package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.faces.desk.UnknownParcelsView.Box;
import io.redress.faces.desk.UnknownParcelsView.Candidate;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.parcels.UnknownParcel;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.shared.CaseId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.UnknownParcelId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Parcels that nobody expected: noted with what is on them, and found whose they are. */
@Controller
@RequestMapping("/desk/{slug}/unknown-parcels")
class UnknownParcelPages {
  static final String PATH = "/unknown-parcels";

  private final DeskVisits desk;
  private final UnknownParcels parcels;
  private final Cases cases;

  UnknownParcelPages(DeskVisits desk, UnknownParcels parcels, Cases cases) {
    this.desk = desk;
    this.parcels = parcels;
    this.cases = cases;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return show(enter(request), Optional.empty(), Map.of());
  }

  @PostMapping("/notes")
  ModelAndView note(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = enterToAct(request);
    return attempt(
        visit,
        fields,
        () -> {
          var clues =
              new Clues(
                  text(fields, "carrier"),
                  text(fields, "tracking"),
                  text(fields, "sender"),
                  text(fields, "order"),
                  text(fields, "phone"),
                  text(fields, "contents"));
          var noted = parcels.note(clues, visit.actor());
          return PATH + "/" + noted.id();
        });
  }

  @PostMapping("/{unknown}")
  ModelAndView match(
      HttpServletRequest request,
      @PathVariable String unknown,
      @RequestParam(name = "case", defaultValue = "") String matter) {
    var visit = enterToAct(request);
    return attempt(
        visit,
        Map.of(),
        () -> {
          var id = UnknownParcelId.parse(unknown);
          var found = parcels.match(id, matter(PlainWords.oneLine(matter)), visit.actor());
          return ParcelWriter.PATH + "/" + found.id();
        });
  }

  /** A case by its number, as people write it, or by its id, as the form of a candidate has it. */
  private CaseId matter(String text) {
    if (text.isEmpty()) {
      throw new UnreadableForm("desk.form.choose");
    }
    return cases.byNumber(text).map(CaseSummary::id).orElseGet(() -> CaseId.parse(text));
  }

  /** What is done, and where it leads. */
  private interface Work {
    String run();
  }

  private ModelAndView attempt(Visit visit, Map<String, String> fields, Work work) {
    var reasons = new RefusalWords(visit);
    try {
      return visit.goTo(work.run());
    } catch (RefusedException refused) {
      return again(visit, reasons.of(refused.refusal()), fields);
    } catch (UnreadableForm unreadable) {
      return again(visit, unreadable.told(visit), fields);
    } catch (Problem problem) {
      return again(visit, reasons.of(problem), fields);
    }
  }

  private ModelAndView again(Visit visit, String why, Map<String, String> fields) {
    var answer = show(visit, Optional.of(NoteView.of(Tone.BROKEN, why, "")), fields);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note, Map<String, String> fields) {
    var mayAct = Permissions.mayMoveParcels(visit.role());
    return visit.show(
        "desk/unknown-parcels",
        new UnknownParcelsView(
            note,
            parcels.open().stream().map(each -> box(visit, each)).toList(),
            mayAct ? visit.home() + PATH + "/notes" : "",
            mayAct ? fields(visit, fields) : List.of()));
  }

  private Box box(Visit visit, UnknownParcel parcel) {
    return new Box(
        parcel.number(),
        visit.page().dates().moment(parcel.notedAt()),
        clues(visit, parcel.clues()),
        visit.home() + PATH + "/" + parcel.id(),
        parcels.candidates(parcel).stream().map(each -> candidate(visit, each)).toList());
  }

  /** A phone number is for those who see how to reach a consumer. */
  static String clues(Visit visit, Clues clues) {
    var phone = Permissions.maySeeContacts(visit.role()) ? clues.phone() : "";
    return Stream.of(
            clues.carrier(),
            clues.trackingNumber(),
            clues.sender(),
            clues.orderNumber(),
            phone,
            clues.contents())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static Candidate candidate(Visit visit, CaseSummary matter) {
    return new Candidate(
        matter.id().toString(),
        new LinkView(matter.number(), visit.home() + "/cases/" + matter.id()),
        matter.goods() + " · " + matter.orderNumber());
  }

  private static List<FieldView> fields(Visit visit, Map<String, String> written) {
    return List.of(
        field(visit, written, "carrier", Kind.TEXT),
        field(visit, written, "tracking", Kind.TEXT),
        field(visit, written, "sender", Kind.TEXT),
        field(visit, written, "order", Kind.TEXT),
        field(visit, written, "phone", Kind.TEXT),
        field(visit, written, "contents", Kind.PARAGRAPH));
  }

  private static FieldView field(Visit visit, Map<String, String> written, String name, Kind kind) {
    return FieldView.of(name, visit.say("parcels.clue." + name), kind).holding(text(written, name));
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private Visit enter(HttpServletRequest request) {
    return desk.enter(request, Room.PARCELS, PATH);
  }

  private Visit enterToAct(HttpServletRequest request) {
    var visit = enter(request);
    if (!Permissions.mayMoveParcels(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }
}
