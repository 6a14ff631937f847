package io.redress.faces.desk;

import io.redress.faces.desk.MappingWriter.Known;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.imports.ImportFile;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportMapping;
import io.redress.imports.ImportRun;
import io.redress.imports.Imports;
import io.redress.shared.Problem;
import io.redress.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A file that was chosen: how it is read, how it would come in, and the start of its run. */
@Controller
@RequestMapping("/desk/{slug}/imports/files/{name}")
class ImportFilePages {
  private static final String START = "start";

  private final ImportVisits desk;
  private final Imports imports;
  private final ChosenFiles files;

  ImportFilePages(ImportVisits desk, Imports imports, ChosenFiles files) {
    this.desk = desk;
    this.imports = imports;
    this.files = files;
  }

  @GetMapping
  ModelAndView look(HttpServletRequest request, @PathVariable String name) {
    var visit = desk.enter(request, "/files/" + name);
    return file(visit, name)
        .map(file -> show(visit, name, file, List.of()))
        .orElseGet(() -> visit.goTo("/imports?gone"));
  }

  /** Reads the file another way, or takes it in as it is read. */
  @PostMapping
  ModelAndView act(
      HttpServletRequest request,
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = desk.enter(request, "/files/" + name);
    var found = file(visit, name);
    if (found.isEmpty()) {
      return visit.goTo("/imports?gone");
    }
    var file = found.get();
    try {
      var read = file.kind() == ImportKind.ORDERS_JSON ? file : file.with(mapping(file, fields));
      files.change(UUID.fromString(name), read);
      return START.equals(fields.getFirst("do"))
          ? started(visit, name, read)
          : visit.goTo("/imports/files/" + name);
    } catch (UnreadableForm unreadable) {
      return again(visit, name, file, List.of(wrong(unreadable.told(visit), "")));
    } catch (Problem problem) {
      return again(visit, name, file, notes(visit, problem));
    }
  }

  /** How the file is read, to be kept and sent along with the next one. */
  @GetMapping("/mapping.yaml")
  ResponseEntity<byte[]> mapping(HttpServletRequest request, @PathVariable String name) {
    var visit = desk.enter(request, "/files/" + name);
    var file =
        file(visit, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var text = imports.text(imports.preview(file).mapping());
    var disposition = ContentDisposition.attachment().filename("mapping.yaml").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private ModelAndView started(Visit visit, String name, ImportFile file) {
    var run = imports.start(file, ImportRun.Origin.DESK, visit.actor(), visit.page().now());
    files.forget(UUID.fromString(name));
    return visit.goTo("/imports/" + run.id());
  }

  /** The mapping as the form has it; written and read again, so that nothing wrong goes on. */
  private ImportMapping mapping(ImportFile file, MultiValueMap<String, String> fields) {
    var preview = imports.preview(file);
    var wanted = new MappingForm(fields).read(preview.columns(), preview.mapping());
    return imports.mapping(file.kind(), imports.text(wanted));
  }

  private ModelAndView show(Visit visit, String name, ImportFile file, List<NoteView> notes) {
    var known = new Known(imports.fields(file.kind()), imports.requiredFields(file.kind()));
    var writer = new MappingWriter(visit, known, imports.preview(file));
    var address = visit.home() + "/imports/files/" + name;
    return visit.show("desk/mapping", writer.write(address, file, notes));
  }

  private ModelAndView again(Visit visit, String name, ImportFile file, List<NoteView> notes) {
    var answer = show(visit, name, file, notes);
    answer.setStatus(HttpStatus.BAD_REQUEST);
    return answer;
  }

  private static List<NoteView> notes(Visit visit, Problem problem) {
    var first = visit.say("desk.import.unreadable");
    return problem.violations().isEmpty()
        ? List.of(wrong(first, String.valueOf(problem.getMessage())))
        : problem.violations().stream()
            .map(Violation::toString)
            .map(text -> wrong(first, text))
            .toList();
  }

  private static NoteView wrong(String first, String text) {
    return NoteView.of(Tone.BROKEN, first, text);
  }

  private Optional<ImportFile> file(Visit visit, String name) {
    try {
      return files.find(UUID.fromString(name), visit.member().id());
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }
}
