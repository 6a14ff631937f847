package io.redress.faces.desk;

import io.redress.cases.bank.Reconciliation;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.money.bank.CsvColumns;
import io.redress.money.bank.KeptLine;
import io.redress.money.bank.ReadStatement;
import io.redress.platform.csv.CsvText;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes statements of the bank in, and matches by hand what does not match by itself. */
@Controller
@RequestMapping("/desk/{slug}/money")
class StatementPages {
  static final String PATH = "/money/statements";

  private final DeskVisits desk;
  private final Reconciliation books;

  StatementPages(DeskVisits desk, Reconciliation books) {
    this.desk = desk;
    this.books = books;
  }

  @GetMapping("/statements")
  ModelAndView list(HttpServletRequest request) {
    return show(desk.enter(request, Room.MONEY), Optional.empty());
  }

  /** The open movements, to be kept. */
  @GetMapping("/statements.csv")
  ResponseEntity<byte[]> csv(HttpServletRequest request) {
    var visit = desk.enter(request, Room.MONEY);
    var writer = new StatementsWriter(visit);
    var csv =
        new CsvText(
            List.of(
                visit.say("bank.line.day"),
                visit.say("bank.line.what"),
                visit.say("bank.line.words"),
                visit.say("books.currency"),
                visit.say("money.amount")));
    for (var kept : books.open()) {
      var amount = kept.line().amount();
      csv.add(
          List.of(
              kept.line().bookedOn().toString(),
              writer.what(kept),
              writer.words(kept),
              amount.currency().getCurrencyCode(),
              amount.toDecimal().toPlainString()));
    }
    return CsvFiles.answer("open-movements.csv", csv);
  }

  /** Takes a statement in. */
  @PostMapping("/statements")
  ModelAndView bring(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.MONEY, PATH);
    if (file == null || file.isEmpty()) {
      return again(visit, visit.say("bank.statement.missing"), "", HttpStatus.BAD_REQUEST);
    }
    if (file.getSize() > ReadStatement.MOST_BYTES) {
      return again(visit, visit.say("bank.statement.large"), "", HttpStatus.CONTENT_TOO_LARGE);
    }
    try {
      var result = books.readNaming(bytes(file), columns(fields), "staff " + visit.member().id());
      var first = result.isKnown() ? "bank.statement.known" : "bank.statement.taken";
      var counts = new StatementsWriter(visit).counts(result);
      return show(visit, Optional.of(NoteView.of(Tone.KEPT, visit.say(first), counts)));
    } catch (Problem problem) {
      return again(
          visit,
          visit.say("bank.statement.unreadable"),
          String.valueOf(problem.getMessage()),
          HttpStatus.BAD_REQUEST);
    }
  }

  @GetMapping("/statements/lines/{id}")
  ModelAndView line(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.MONEY);
    return line(visit, id, Optional.empty());
  }

  /** Says which refund a movement is. */
  @PostMapping("/statements/lines/{id}/match")
  ModelAndView match(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String attempt) {
    var visit = desk.enter(request, Room.MONEY, PATH + "/lines/" + id);
    try {
      books.match(id, attempt, "staff " + visit.member().id());
      return visit.goTo(PATH);
    } catch (RefusedException refused) {
      var why = new RefusalWords(visit).of(refused.refusal());
      var answer = line(visit, id, Optional.of(NoteView.of(Tone.BROKEN, why, "")));
      answer.setStatus(HttpStatus.CONFLICT);
      return answer;
    }
  }

  /** Takes back what a movement proves. */
  @PostMapping("/statements/lines/{id}/undo")
  ModelAndView undo(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.MONEY, PATH);
    try {
      books.undo(id, "staff " + visit.member().id());
      return visit.goTo(PATH + "/lines/" + id);
    } catch (RefusedException refused) {
      return refused(visit, refused);
    }
  }

  /** Sets a movement aside that is none of ours. */
  @PostMapping("/statements/lines/{id}/aside")
  ModelAndView setAside(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.MONEY, PATH);
    try {
      books.setAside(id);
      return visit.goTo(PATH);
    } catch (RefusedException refused) {
      return refused(visit, refused);
    }
  }

  private ModelAndView line(Visit visit, String id, Optional<NoteView> note) {
    return books.open(id).map(kept -> line(visit, kept, note)).orElseGet(() -> visit.goTo(PATH));
  }

  private ModelAndView line(Visit visit, KeptLine kept, Optional<NoteView> note) {
    var view =
        new StatementsWriter(visit).line(kept, books.suggestions(kept.id().toString()), note);
    return visit.show("desk/bank-line", view);
  }

  private static CsvColumns columns(Map<String, String> fields) {
    return CsvColumns.of(
        StatementsWriter.COLUMNS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    name -> PlainWords.oneLine(fields.getOrDefault(name, "")))));
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView refused(Visit visit, RefusedException refused) {
    var why = new RefusalWords(visit).of(refused.refusal());
    return again(visit, why, "", HttpStatus.CONFLICT);
  }

  private ModelAndView again(Visit visit, String first, String text, HttpStatus status) {
    var answer = show(visit, Optional.of(NoteView.of(Tone.BROKEN, first, text)));
    answer.setStatus(status);
    return answer;
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note) {
    return visit.show("desk/bank-statements", new StatementsWriter(visit).statements(books, note));
  }
}
