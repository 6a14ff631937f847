package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Exhibit;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.shared.DisputeId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The disputes of a case: taken in, answered with what is shown, ended. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/disputes")
class DisputePages {
  /** Whoever sets a day means its office hours. */
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Cases cases;

  DisputePages(DeskVisits desk, CaseRooms rooms, Cases cases) {
    this.desk = desk;
    this.rooms = rooms;
    this.cases = cases;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    return show(visit, id, new Form(Optional.empty(), new LinkedMultiValueMap<>()));
  }

  @PostMapping
  ModelAndView open(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, id);
    var view = writable(visit, id);
    return attempt(
        visit,
        id,
        fields,
        () -> new CaseCommand.OpenDispute(view.head().id(), claim(visit, fields)));
  }

  @PostMapping("/{dispute}")
  ModelAndView move(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String dispute,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, id);
    var view = writable(visit, id);
    var found =
        view.conduct().disputes().stream()
            .filter(each -> each.id().toString().equals(dispute))
            .map(Dispute::id)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return attempt(visit, id, fields, () -> command(view, found, fields));
  }

  private static CaseCommand command(
      CaseView view, DisputeId dispute, MultiValueMap<String, String> fields) {
    var move =
        Codes.parse(Dispute.Move.class, text(fields, "move"))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var caseId = view.head().id();
    return switch (move) {
      case ACCEPT, CONTEST ->
          new CaseCommand.AnswerDispute(
              caseId,
              dispute,
              move,
              text(fields, DisputesWriter.WORDS + dispute),
              exhibits(view, fields.getOrDefault(DisputesWriter.EXHIBITS + dispute, List.of())));
      case WIN, LOSE, WITHDRAW -> new CaseCommand.CloseDispute(caseId, dispute, move);
    };
  }

  private static Dispute.Claim claim(Visit visit, MultiValueMap<String, String> fields) {
    var kind =
        Codes.parse(Dispute.Kind.class, text(fields, "kind"))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return new Dispute.Claim(
        kind,
        text(fields, "party"),
        text(fields, "reference"),
        text(fields, "question"),
        answerBy(visit, text(fields, "answerBy")));
  }

  private static Optional<Instant> answerBy(Visit visit, String day) {
    try {
      return day.isBlank()
          ? Optional.empty()
          : Optional.of(
              LocalDate.parse(day)
                  .atTime(END_OF_DAY)
                  .atZone(visit.page().house().zone())
                  .toInstant());
    } catch (DateTimeParseException noDay) {
      throw new UnreadableForm("desk.form.invalid");
    }
  }

  /** What is chosen of the case's own files, and of what was said with the consumer. */
  private static List<Exhibit> exhibits(CaseView view, List<String> chosen) {
    var files =
        view.content().evidence().stream()
            .map(file -> new Exhibit(Exhibit.Source.EVIDENCE, file.id().value()));
    var said =
        view.conduct().messages().stream()
            .filter(message -> message.thread() == ThreadKind.CONSUMER)
            .map(message -> new Exhibit(Exhibit.Source.MESSAGE, message.id().value()));
    return Stream.concat(files, said)
        .filter(each -> chosen.contains(Codes.of(each.source()) + " " + each.id()))
        .toList();
  }

  private interface Command {
    CaseCommand read();
  }

  private ModelAndView attempt(
      Visit visit, String id, MultiValueMap<String, String> fields, Command command) {
    var reasons = new RefusalWords(visit);
    try {
      return switch (cases.perform(command.read(), visit.actor())) {
        case CaseOutcome.Performed performed -> visit.goTo("/cases/" + id + "/disputes");
        case CaseOutcome.Refused refused ->
            again(visit, id, new Form(Optional.of(reasons.of(refused.refusal())), fields));
      };
    } catch (UnreadableForm unreadable) {
      return again(visit, id, new Form(Optional.of(unreadable.told(visit)), fields));
    } catch (Problem problem) {
      return again(visit, id, new Form(Optional.of(reasons.of(problem)), fields));
    }
  }

  /** What was written, and why it was not taken. */
  private record Form(Optional<String> error, MultiValueMap<String, String> fields) {}

  private ModelAndView again(Visit visit, String id, Form form) {
    var answer = show(visit, id, form);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, String id, Form form) {
    var note = form.error().map(error -> NoteView.of(Tone.BROKEN, error, ""));
    var writer = new DisputesWriter(visit, rooms.read(id), form.fields().toSingleValueMap());
    return visit.show("desk/disputes", writer.write(note));
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/disputes");
    // Whoever reads letters about a case reads who disputes it.
    if (!Permissions.mayEnter(visit.role(), Room.OUTBOX)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  /** The case, for whoever may do something about its disputes. */
  private CaseView writable(Visit visit, String id) {
    var view = rooms.read(id);
    if (!Permissions.mayDispute(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return view;
  }

  private static String text(MultiValueMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("");
  }
}
