package io.redress.faces.desk;

import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.imports.ImportRow;
import io.redress.imports.ImportRun;
import io.redress.imports.Imports;
import io.redress.imports.UndoResult;
import io.redress.people.StaffMembers;
import io.redress.shared.ImportRunId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One run of an import: how far it is, what was left out and why, and taking it out again. */
@Controller
@RequestMapping("/desk/{slug}/imports/{id:[0-9a-f-]{36}}")
class ImportRunPages {
  private static final int ON_PAGE = 50;

  private final ImportVisits desk;
  private final Imports imports;
  private final StaffMembers staff;

  ImportRunPages(ImportVisits desk, Imports imports, StaffMembers staff) {
    this.desk = desk;
    this.imports = imports;
    this.staff = staff;
  }

  /** The run; troubles are shown of the rows behind the position {@code after}. */
  @GetMapping
  ModelAndView run(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "-1") int after,
      @RequestParam Optional<String> undone) {
    var visit = desk.enter(request, "/" + id);
    var run = read(id);
    var found = imports.rows(run.id(), Optional.of(ImportRow.Outcome.REFUSED), after, ON_PAGE + 1);
    var rows = found.subList(0, Math.min(ON_PAGE, found.size()));
    var next =
        found.size() > rows.size()
            ? Optional.of(rows.getLast().position())
            : Optional.<Integer>empty();
    var note = undone.map(said -> NoteView.of(Tone.KEPT, visit.say("desk.import.undo.did"), ""));
    return visit.show("desk/import-run", writer(visit, run).write(rows, next, note));
  }

  /** The part that is read again while the run is worked on; when it has ended, the page is. */
  @GetMapping("/fragments/progress")
  ModelAndView progress(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
    var visit = desk.enter(request, "/" + id);
    var run = read(id);
    if (!ImportsWriter.isUnderWay(run)) {
      response.setHeader("HX-Refresh", "true");
    }
    var progress = new ImportsWriter(visit, new Owners(List.of())).progress(run);
    return visit.show("desk/fragments/progress", progress);
  }

  /** What was left out, as a file to be corrected and sent again. */
  @GetMapping("/errors.csv")
  ResponseEntity<byte[]> errors(HttpServletRequest request, @PathVariable String id) {
    desk.enter(request, "/" + id);
    var run = read(id);
    var disposition =
        ContentDisposition.attachment()
            .filename("errors-" + run.fileName() + ".csv", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(imports.errors(run.id()));
  }

  /** What taking it out again would do. */
  @GetMapping("/undo")
  ModelAndView askToUndo(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, "/" + id + "/undo");
    var run = read(id);
    return show(visit, run, imports.previewUndo(run.id()));
  }

  @PostMapping("/undo")
  ModelAndView undo(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, "/" + id + "/undo");
    var run = read(id);
    var result = imports.undo(run.id(), visit.actor(), visit.page().now());
    return switch (result) {
      case UndoResult.Undone undone -> visit.goTo("/imports/" + id + "?undone");
      case UndoResult.Refused refused -> {
        var answer = show(visit, run, refused);
        answer.setStatus(HttpStatus.CONFLICT);
        yield answer;
      }
    };
  }

  private ModelAndView show(Visit visit, ImportRun run, UndoResult result) {
    var writer = writer(visit, run);
    var view =
        switch (result) {
          case UndoResult.Undone undone -> writer.undo(Optional.of(undone.orders()), List.of());
          case UndoResult.Refused refused -> writer.undo(Optional.empty(), refused.obstacles());
        };
    return visit.show("desk/undo", view);
  }

  private ImportRunWriter writer(Visit visit, ImportRun run) {
    return new ImportRunWriter(visit, new Owners(staff.list()), run);
  }

  private ImportRun read(String id) {
    try {
      return imports
          .byId(ImportRunId.parse(id))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "run", notAnId);
    }
  }
}
