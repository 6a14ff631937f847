package io.redress.faces.desk;

import io.redress.cases.carriers.ParcelErrands;
import io.redress.cases.carriers.ParcelScans;
import io.redress.cases.carriers.ParcelScans.Scan;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.tracking.TrackingKind;
import io.redress.people.access.Right;
import io.redress.shared.ErrandId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The way of a parcel as its carrier tells it; scans by hand, labels and pick-ups. */
@Controller
@RequestMapping("/desk/{slug}/parcels/{parcel}")
class ParcelTrackingPages {
  private static final Pattern ATTEMPT = Pattern.compile("[0-9a-f-]{36}");

  private final DeskVisits desk;
  private final Parcels parcels;
  private final ParcelScans scans;
  private final ParcelErrands errands;
  private final ParcelTrackingWriter writer;

  ParcelTrackingPages(
      DeskVisits desk,
      Parcels parcels,
      ParcelScans scans,
      ParcelErrands errands,
      ParcelTrackingWriter writer) {
    this.desk = desk;
    this.parcels = parcels;
    this.scans = scans;
    this.errands = errands;
    this.writer = writer;
  }

  @GetMapping("/tracking")
  ModelAndView tracking(HttpServletRequest request, @PathVariable String parcel) {
    var visit = desk.enter(request, Room.PARCELS);
    return show(visit, require(parcel), Optional.empty(), LabelForm.BLANK);
  }

  /** Writes down what happened to the parcel just now. */
  @PostMapping("/tracking/scan")
  ModelAndView scan(
      HttpServletRequest request,
      @PathVariable String parcel,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, parcel, Right.MOVE_PARCELS);
    var found = require(parcel);
    var wanted = Codes.parse(TrackingKind.class, fields.getOrDefault("kind", ""));
    var attempt = fields.getOrDefault("attempt", "");
    if (wanted.isEmpty() || !ATTEMPT.matcher(attempt).matches()) {
      var note = NoteView.of(Tone.BROKEN, visit.say("tracking.scan.choose"), "");
      return answer(visit, found, note, HttpStatus.BAD_REQUEST);
    }
    var scan =
        new Scan(
            wanted.get(),
            visit.page().now(),
            PlainWords.oneLine(fields.getOrDefault("place", "")),
            PlainWords.oneLine(fields.getOrDefault("words", "")),
            "hand-" + attempt);
    return done(visit, found, () -> scans.scan(found.id(), scan, visit.actor()));
  }

  /** Asks a carrier for a label, its cancelling or a pick-up. */
  @PostMapping("/errands")
  ModelAndView ask(
      HttpServletRequest request,
      @PathVariable String parcel,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, parcel, Right.ORDER_CARRIAGE);
    var found = require(parcel);
    var wanted =
        Codes.parse(ErrandKind.class, fields.getOrDefault("kind", ""))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var carrier = fields.getOrDefault("carrier", "");
    return wanted == ErrandKind.LABEL
        ? label(visit, found, new LabelForm(fields))
        : done(visit, found, () -> errands.ask(found.id(), wanted, carrier, visit.actor()));
  }

  private ModelAndView label(Visit visit, Parcel parcel, LabelForm form) {
    var carrier = form.fields().getOrDefault("carrier", "");
    try {
      var _ = errands.askLabel(parcel.id(), form.read(parcel), carrier, visit.actor());
      return visit.goTo("/parcels/" + parcel.id() + "/tracking");
    } catch (UnreadableForm unreadable) {
      var why = unreadable.told(visit);
      return unlabelled(visit, parcel, why, form, HttpStatus.BAD_REQUEST);
    } catch (RefusedException refused) {
      var why = new RefusalWords(visit).of(refused.refusal());
      return unlabelled(visit, parcel, why, form, HttpStatus.CONFLICT);
    }
  }

  private ModelAndView unlabelled(
      Visit visit, Parcel parcel, String why, LabelForm form, HttpStatus status) {
    var answer = show(visit, parcel, Optional.of(NoteView.of(Tone.BROKEN, why, "")), form);
    answer.setStatus(status);
    return answer;
  }

  /** Has something asked after once more. */
  @PostMapping("/errands/{errand}/ask")
  ModelAndView askAgain(
      HttpServletRequest request, @PathVariable String parcel, @PathVariable String errand) {
    var visit = enter(request, parcel, Right.ORDER_CARRIAGE);
    var found = require(parcel);
    var wanted =
        errands.of(found.id()).stream()
            .map(each -> each.id())
            .filter(id -> id.toString().equals(errand))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The errand"));
    return again(visit, found, wanted);
  }

  private ModelAndView again(Visit visit, Parcel parcel, ErrandId wanted) {
    return done(
        visit,
        parcel,
        () -> {
          errands.askAgain(wanted);
          return wanted;
        });
  }

  /** Something that may be refused. */
  private interface Doing {
    Object run();
  }

  private ModelAndView done(Visit visit, Parcel parcel, Doing doing) {
    try {
      var _ = doing.run();
      return visit.goTo("/parcels/" + parcel.id() + "/tracking");
    } catch (RefusedException refused) {
      var why = new RefusalWords(visit).of(refused.refusal());
      return answer(visit, parcel, NoteView.of(Tone.BROKEN, why, ""), HttpStatus.CONFLICT);
    }
  }

  private ModelAndView answer(Visit visit, Parcel parcel, NoteView note, HttpStatus status) {
    var answer = show(visit, parcel, Optional.of(note), LabelForm.BLANK);
    answer.setStatus(status);
    return answer;
  }

  private ModelAndView show(Visit visit, Parcel parcel, Optional<NoteView> note, LabelForm form) {
    return visit.show("desk/parcel-tracking", writer.write(visit, parcel, note, form));
  }

  private Visit enter(HttpServletRequest request, String parcel, Right right) {
    var visit = desk.enter(request, Room.PARCELS, "/parcels/" + parcel + "/tracking");
    if (!right.isOf(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private Parcel require(String id) {
    return parcels.named(id).orElseThrow(() -> Problem.notFound("The parcel"));
  }
}
