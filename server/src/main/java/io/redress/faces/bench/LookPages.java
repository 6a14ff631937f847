package io.redress.faces.bench;

import io.redress.cases.receiving.Bench;
import io.redress.cases.receiving.BenchLists;
import io.redress.cases.receiving.PassportDesk;
import io.redress.evidence.web.Download;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.FormFiles;
import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Proposal;
import io.redress.platform.clock.NewIds;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderLineId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Looks at a piece that came back: photos then and now, marks, checklist, grade. */
@Controller
class LookPages {
  private static final String OF_PIECE = "/bench/{slug}/cases/{id}/lines/{line}";

  private final BenchVisits bench;
  private final BenchLists lists;
  private final Bench taking;
  private final PassportDesk passports;
  private final FormFiles files;
  private final NewIds ids;

  LookPages(
      BenchVisits bench,
      BenchLists lists,
      Bench taking,
      PassportDesk passports,
      FormFiles files,
      NewIds ids) {
    this.bench = bench;
    this.lists = lists;
    this.taking = taking;
    this.passports = passports;
    this.files = files;
    this.ids = ids;
  }

  /** Where a piece is looked at. */
  private record Target(BenchVisit visit, CaseId caseId, CaseLineId line) {}

  @GetMapping(OF_PIECE)
  ModelAndView show(
      HttpServletRequest request, @PathVariable String id, @PathVariable String line) {
    return show(target(request, id, line), new BenchForm(Map.of()), "");
  }

  @PostMapping(OF_PIECE)
  ModelAndView take(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String line,
      @RequestParam Map<String, String> fields) {
    var target = target(request, id, line);
    var visit = target.visit();
    var form = new BenchForm(fields);
    try {
      var answer = taking.take(List.of(form.read(visit.page().now())), visit.actor()).getFirst();
      return answer.outcome() == Outcome.TAKEN
          ? visit.goTo("")
          : refused(target, form, new BenchWords(visit.page()).refused(answer.reason()));
    } catch (UnreadableEntry unreadable) {
      return refused(target, form, unreadable.told(visit));
    }
  }

  /**
   * Keeps photos of the piece as it came, each once.
   *
   * @param by who took them, where a browser kept them; whoever is signed in when it is left out
   */
  @PostMapping(OF_PIECE + "/photos")
  ModelAndView photograph(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String line,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(name = EvidenceWords.FIELD, required = false)
          @Nullable List<MultipartFile> chosen) {
    var target = target(request, id, line);
    var visit = target.visit();
    if (!by.isEmpty() && !visit.is(by)) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    var piece = lists.piece(target.caseId(), target.line(), Marks.NONE);
    var sending =
        new FormFiles.Sending(target.caseId(), Optional.of(piece.line().id()), visit.actor());
    var unusable = files.keep(visit.page(), sending, KeptPhotos.without(piece, chosen));
    return unusable.isEmpty()
        ? visit.goTo("/cases/" + id + "/lines/" + line)
        : refused(target, new BenchForm(Map.of()), String.join(" ", unusable));
  }

  /** A photo of a piece from before dispatch. */
  @GetMapping("/bench/{slug}/passports/{line}/{photo}")
  ResponseEntity<Resource> then(
      HttpServletRequest request, @PathVariable String line, @PathVariable String photo) {
    bench.enter(request, "");
    return passports
        .photo(
            BenchVisits.named(line, OrderLineId::parse),
            BenchVisits.named(photo, EvidenceId::parse))
        .map(Download::picture)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Target target(HttpServletRequest request, String id, String line) {
    var visit = bench.enter(request, "/cases/" + id + "/lines/" + line);
    return new Target(
        visit, BenchVisits.named(id, CaseId::parse), BenchVisits.named(line, CaseLineId::parse));
  }

  private ModelAndView refused(Target target, BenchForm form, String why) {
    var answer = show(target, form, why);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Target target, BenchForm form, String error) {
    var read = read(form);
    var piece = lists.piece(target.caseId(), target.line(), read);
    var findings =
        read.isEmpty()
            ? List.<MarkFinding>of()
            : Proposal.of(piece.checklist(), piece.known().marks(), new Look(Map.of(), read))
                .marks();
    var view =
        new LookWriter(target.visit(), piece, form).write(ids.next().toString(), findings, error);
    return target.visit().show("bench/look", target.visit().home(), view);
  }

  /** The marks that were written; none where they cannot be read, which the error says. */
  private static Marks read(BenchForm form) {
    try {
      return form.marks();
    } catch (UnreadableEntry unreadable) {
      return Marks.NONE;
    }
  }
}
