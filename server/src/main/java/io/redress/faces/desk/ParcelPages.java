package io.redress.faces.desk;

import io.redress.cases.parcels.CaseParcels;
import io.redress.faces.papers.ParcelPress;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.people.StaffMembers;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One parcel: where it is, what is inside, and what happened to it. */
@Controller
@RequestMapping("/desk/{slug}/parcels/{parcel}")
class ParcelPages {
  private final DeskVisits desk;
  private final Parcels parcels;
  private final CaseParcels moves;
  private final StaffMembers staff;
  private final ParcelPress press;

  ParcelPages(
      DeskVisits desk, Parcels parcels, CaseParcels moves, StaffMembers staff, ParcelPress press) {
    this.desk = desk;
    this.parcels = parcels;
    this.moves = moves;
    this.staff = staff;
    this.press = press;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable("parcel") String id) {
    var visit = enter(request, id);
    return show(visit, require(id), Optional.empty(), "");
  }

  @PostMapping("/moves")
  ModelAndView move(
      HttpServletRequest request,
      @PathVariable("parcel") String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, id);
    if (!Permissions.mayMoveParcels(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var parcel = require(id);
    var form = new ParcelForm(fields);
    var reasons = new RefusalWords(visit);
    try {
      var step = form.step(visit.page().now());
      var _ = moves.move(parcel.id(), step, OptionalInt.of(form.version()), visit.actor());
      return visit.goTo(ParcelWriter.PATH + "/" + parcel.id());
    } catch (RefusedException refused) {
      return again(visit, parcel, reasons.of(refused.refusal()), form);
    } catch (UnreadableForm unreadable) {
      return again(visit, parcel, unreadable.told(visit), form);
    } catch (Problem problem) {
      return again(visit, parcel, reasons.of(problem), form);
    }
  }

  private ModelAndView again(Visit visit, Parcel parcel, String why, ParcelForm form) {
    var note = Optional.of(NoteView.of(Tone.BROKEN, why, ""));
    var now = require(parcel.id().toString());
    var answer = show(visit, now, note, form.text("words"));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, Parcel parcel, Optional<NoteView> note, String words) {
    var owners = new Owners(staff.list());
    var papers = DeskParcelPapers.links(visit, parcel, press.list(parcel));
    var writer = new ParcelPageWriter(visit, parcel, owners, papers);
    return visit.show("desk/parcel", writer.write(parcels.history(parcel.id()), note, words));
  }

  private Visit enter(HttpServletRequest request, String id) {
    return desk.enter(request, Room.PARCELS, ParcelWriter.PATH + "/" + id);
  }

  private Parcel require(String id) {
    return parcels.named(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
