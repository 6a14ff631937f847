package io.redress.faces.desk;

import io.redress.cases.carriers.ParcelScans;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.tracking.TrackingColumns;
import io.redress.goods.tracking.TrackingFile;
import io.redress.goods.tracking.TrackingFile.Reading;
import io.redress.goods.tracking.TrackingFile.Trouble;
import io.redress.people.Merchants;
import io.redress.people.access.Right;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes files of scans in, as carriers give them. */
@Controller
@RequestMapping("/desk/{slug}/parcels/scans")
class ScanPages {
  static final String PATH = "/parcels/scans";

  private static final String CARRIER = "carrier";
  private static final List<String> COLUMNS =
      List.of("number", "at", "kind", "place", "words", "event");

  private final DeskVisits desk;
  private final ParcelScans scans;
  private final Merchants merchants;

  ScanPages(DeskVisits desk, ParcelScans scans, Merchants merchants) {
    this.desk = desk;
    this.scans = scans;
    this.merchants = merchants;
  }

  @GetMapping
  ModelAndView page(HttpServletRequest request) {
    return show(enter(request), Map.of(), Optional.empty(), List.of());
  }

  /** Takes a file in; the page says what came of it. */
  @PostMapping
  ModelAndView bring(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request);
    if (file == null || file.isEmpty()) {
      return again(visit, fields, visit.say("scans.missing"), "", HttpStatus.BAD_REQUEST);
    }
    if (file.getSize() > TrackingFile.MOST_BYTES) {
      return again(visit, fields, visit.say("scans.large"), "", HttpStatus.CONTENT_TOO_LARGE);
    }
    try {
      var taken = scans.read(bytes(file), reading(fields), visit.actor());
      var counts = visit.say("scans.counts", "rows", taken.found().rows(), "new", taken.isNew());
      var note = NoteView.of(Tone.KEPT, visit.say("scans.taken"), counts);
      return show(visit, fields, Optional.of(note), taken.found().troubles());
    } catch (Problem problem) {
      var why = String.valueOf(problem.getMessage());
      return again(visit, fields, visit.say("scans.unreadable"), why, HttpStatus.BAD_REQUEST);
    }
  }

  private Visit enter(HttpServletRequest request) {
    var visit = desk.enter(request, Room.PARCELS, PATH);
    if (!Right.MOVE_PARCELS.isOf(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private Reading reading(Map<String, String> fields) {
    var named =
        COLUMNS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    name -> PlainWords.oneLine(fields.getOrDefault(name, ""))));
    var carrier = PlainWords.oneLine(fields.getOrDefault(CARRIER, ""));
    return new Reading(TrackingColumns.of(named), carrier, merchants.current().zone());
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelAndView again(
      Visit visit, Map<String, String> fields, String first, String text, HttpStatus status) {
    var note = NoteView.of(Tone.BROKEN, first, text);
    var answer = show(visit, fields, Optional.of(note), List.of());
    answer.setStatus(status);
    return answer;
  }

  private static ModelAndView show(
      Visit visit, Map<String, String> fields, Optional<NoteView> note, List<Trouble> troubles) {
    return visit.show(
        "desk/scans",
        new ScansView(
            visit.home() + PATH,
            note,
            field(visit, CARRIER, fields).hinting(visit.say("scans.carrier.hint")),
            COLUMNS.stream().map(name -> field(visit, name, fields)).toList(),
            troubles.stream().map(each -> trouble(visit, each)).toList()));
  }

  private static FieldView field(Visit visit, String name, Map<String, String> fields) {
    return FieldView.of(name, visit.say("scans.column." + name), Kind.TEXT)
        .holding(fields.getOrDefault(name, ""));
  }

  private static ScansView.Trouble trouble(Visit visit, Trouble trouble) {
    var field = trouble.violation().field();
    return new ScansView.Trouble(
        visit.say("scans.line", "line", trouble.line()),
        visit.say("scans.wrong." + field),
        trouble.violation().value());
  }
}
