package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.ChosenWay;
import io.redress.cases.parcels.WaysBack;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The parcels of a case; the house may choose for the consumer how goods come back. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/parcels")
class CaseParcelPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final CaseParcels parcels;
  private final WaysBack ways;

  CaseParcelPages(DeskVisits desk, CaseRooms rooms, CaseParcels parcels, WaysBack ways) {
    this.desk = desk;
    this.rooms = rooms;
    this.parcels = parcels;
    this.ways = ways;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    return show(visit, rooms.read(id), Optional.empty(), Map.of());
  }

  @PostMapping("/way")
  ModelAndView choose(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    if (!Permissions.maySendBack(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var view = rooms.read(id);
    var reasons = new RefusalWords(visit);
    try {
      if (text(fields, "way").equals(Codes.of(WayBack.KEEP_IT))) {
        ways.keep(view.head().id(), visit.actor());
        return visit.goTo("/cases/" + view.head().id());
      }
      var chosen = chosen(view, fields, ways.of(view).windows());
      var parcel = ways.choose(chosen, visit.actor());
      return visit.goTo(ParcelWriter.PATH + "/" + parcel.id());
    } catch (RefusedException refused) {
      return again(visit, view, reasons.of(refused.refusal()), fields);
    } catch (UnreadableForm unreadable) {
      return again(visit, view, unreadable.told(visit), fields);
    } catch (Problem problem) {
      return again(visit, view, reasons.of(problem), fields);
    }
  }

  private static ChosenWay chosen(
      CaseView view, Map<String, String> fields, List<PickUpWindow> windows) {
    var way =
        Codes.parse(WayBack.class, text(fields, "way"))
            .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
    var isPickUp = way == WayBack.PICK_UP;
    var window =
        windows.stream()
            .filter(each -> isPickUp && each.from().toString().equals(text(fields, "window")))
            .findFirst();
    if (isPickUp && window.isEmpty()) {
      throw new UnreadableForm("parcels.window.missing");
    }
    var from =
        isPickUp
            ? new PostalAddress(
                text(fields, "name"),
                text(fields, "lines"),
                text(fields, "postalCode"),
                text(fields, "city"),
                "",
                view.consumer().country().split("-", -1)[0],
                text(fields, "phone"))
            : PostalAddress.UNKNOWN;
    if (isPickUp && !from.isComplete()) {
      throw new UnreadableForm("parcels.from.incomplete");
    }
    return new ChosenWay(List.of(view.head().id()), way, window, from, OptionalInt.empty());
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private ModelAndView again(Visit visit, CaseView view, String why, Map<String, String> fields) {
    var note = Optional.of(NoteView.of(Tone.BROKEN, why, ""));
    var answer = show(visit, view, note, fields);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(
      Visit visit, CaseView view, Optional<NoteView> note, Map<String, String> fields) {
    var writer = new CaseParcelsWriter(visit, view, fields);
    return visit.show("desk/case-parcels", writer.write(parcels.ofCase(view), ways.of(view), note));
  }

  private Visit enter(HttpServletRequest request, String id) {
    return desk.enter(request, Room.QUEUE, "/cases/" + id + "/parcels");
  }
}
