package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.imports.ImportFile;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportMapping;
import io.redress.imports.Imports;
import io.redress.people.StaffMembers;
import io.redress.shared.ImportRunId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files are brought in here, and what came of those before is found here. */
@Controller
class ImportPages {
  private static final int ON_PAGE = 25;
  private static final int MOST_NAME = 200;

  private final ImportVisits desk;
  private final Imports imports;
  private final StaffMembers staff;
  private final ChosenFiles files;

  ImportPages(ImportVisits desk, Imports imports, StaffMembers staff, ChosenFiles files) {
    this.desk = desk;
    this.imports = imports;
    this.staff = staff;
    this.files = files;
  }

  /** The page; {@code gone} says that a chosen file is not here any more. */
  @GetMapping("/desk/{slug}/imports")
  ModelAndView list(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String after,
      @RequestParam Optional<String> gone) {
    var visit = desk.enter(request, "");
    var note =
        gone.map(
            said ->
                NoteView.of(
                    Tone.RISK, visit.say("desk.import.gone"), visit.say("desk.import.gone.how")));
    return show(visit, after, note);
  }

  /** Takes a file, and goes on to how it is read; nothing of it is taken in. */
  @PostMapping("/desk/{slug}/imports/files")
  ModelAndView choose(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile mapping) {
    var visit = desk.enter(request, "");
    var wanted = Codes.parse(ImportKind.class, kind);
    if (wanted.isEmpty() || file == null || file.isEmpty()) {
      return again(visit, visit.say("desk.import.needFile"), "");
    }
    try {
      var text = mapping == null ? "" : new String(bytes(mapping), StandardCharsets.UTF_8);
      var read =
          text.isBlank()
              ? Optional.<ImportMapping>empty()
              : Optional.of(imports.mapping(wanted.get(), text));
      var name = name(file);
      var chosen = new ImportFile(wanted.get(), name, bytes(file), read);
      return visit.goTo("/imports/files/" + files.keep(visit.member().id(), chosen));
    } catch (Problem problem) {
      return again(
          visit, visit.say("desk.import.unreadable"), String.valueOf(problem.getMessage()));
    }
  }

  private ModelAndView show(Visit visit, String after, Optional<NoteView> note) {
    var found = imports.latest(id(after), ON_PAGE + 1);
    var runs = found.subList(0, Math.min(ON_PAGE, found.size()));
    var writer = new ImportsWriter(visit, new Owners(staff.list()));
    return visit.show("desk/imports", writer.write(runs, found.size() > runs.size(), note));
  }

  private ModelAndView again(Visit visit, String first, String text) {
    var answer = show(visit, "", Optional.of(NoteView.of(Tone.BROKEN, first, text)));
    answer.setStatus(HttpStatus.BAD_REQUEST);
    return answer;
  }

  private static String name(MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
    return name.substring(0, Math.min(name.length(), MOST_NAME));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ImportRunId> id(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(ImportRunId.parse(text));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }
}
