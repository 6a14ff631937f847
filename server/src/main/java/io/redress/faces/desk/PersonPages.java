package io.redress.faces.desk;

import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.faces.desk.PersonWriter.Kept;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.PackedData;
import io.redress.privacy.ErasureOutcome;
import io.redress.privacy.Erasures;
import io.redress.privacy.LegalHolds;
import io.redress.privacy.PersonalExports;
import io.redress.privacy.PrivacyRequest;
import io.redress.privacy.PrivacyRequests;
import io.redress.shared.ConsumerId;
import io.redress.shared.LegalHoldId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One person's data: what there is, a copy of it, its erasure, and what keeps it. */
@Controller
@RequestMapping("/desk/{slug}/people/{id}")
class PersonPages {
  private final DeskVisits desk;
  private final Consumers consumers;
  private final Data data;
  private final FreshProof proof;

  PersonPages(DeskVisits desk, Consumers consumers, Data data, FreshProof proof) {
    this.desk = desk;
    this.consumers = consumers;
    this.data = data;
    this.proof = proof;
  }

  /** What can be asked about a person's data. */
  @Component("dataOfPersonPages")
  record Data(
      Erasures erasures, PersonalExports exports, PrivacyRequests requests, LegalHolds holds) {}

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    return show(desk.enter(request, Room.PRIVACY), person(id), Optional.empty());
  }

  /**
   * Hands out everything as a ZIP, to whoever has just proven who they are. A form asks for it:
   * what it hands out is noted as answered.
   */
  @PostMapping("/copy")
  void copy(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    var visit = desk.enter(request, Room.PRIVACY, "/people/" + id);
    var consumer = person(id).id();
    if (!proof.isThere()) {
      proof.ask(visit, "/people/" + consumer, response);
      return;
    }
    try (var packed = data.exports().pack(consumer)) {
      PackedData.send(packed, response);
    }
  }

  /** Erases for good; the page has shown before what goes and what stays. */
  @PostMapping("/erase")
  ModelAndView erase(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sure) {
    var visit = desk.enter(request, Room.PRIVACY, "/people/" + id);
    if (!Permissions.mayErase(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var consumer = person(id);
    if (!sure.equals("yes")) {
      return again(visit, consumer, visit.say("privacy.erase.unsure"));
    }
    if (!proof.isThere()) {
      return proof.ask(visit, "/people/" + consumer.id());
    }
    return switch (data.erasures().erase(consumer.id(), visit.actor())) {
      case ErasureOutcome.Erased _ -> visit.goTo("/people/" + consumer.id());
      case ErasureOutcome.Refused _ -> again(visit, consumer, visit.say("privacy.erase.refused"));
    };
  }

  /** Notes what she asked for by telephone or letter. */
  @PostMapping("/ask")
  ModelAndView ask(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String kind) {
    var visit = desk.enter(request, Room.PRIVACY, "/people/" + id);
    var wanted =
        Codes.parse(PrivacyRequest.Kind.class, kind)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var consumer = person(id).id();
    data.requests().note(consumer, wanted, PrivacyRequest.Origin.DESK, visit.page().now());
    return visit.goTo("/people/" + consumer);
  }

  /** Keeps the data while a claim is defended. */
  @PostMapping("/holds")
  ModelAndView hold(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until) {
    var visit = desk.enter(request, Room.PRIVACY, "/people/" + id);
    var consumer = person(id);
    try {
      var wanted = new LegalHolds.Wanted(consumer.id(), reason, LocalDate.parse(until));
      data.holds().place(wanted, visit.member().id(), visit.page().now());
      return visit.goTo("/people/" + consumer.id());
    } catch (Problem | DateTimeParseException unusable) {
      return again(visit, consumer, visit.say("privacy.hold.unusable"));
    }
  }

  /** Ends a hold before its day. */
  @PostMapping("/holds/{hold}/release")
  ModelAndView release(
      HttpServletRequest request, @PathVariable String id, @PathVariable String hold) {
    var visit = desk.enter(request, Room.PRIVACY, "/people/" + id);
    var consumer = person(id).id();
    data.holds().release(new LegalHoldId(uuid(hold)), visit.member().id(), visit.page().now());
    return visit.goTo("/people/" + consumer);
  }

  private ModelAndView again(Visit visit, Consumer consumer, String why) {
    var answer = show(visit, consumer, Optional.of(NoteView.of(Tone.BROKEN, why, "")));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, Consumer consumer, Optional<NoteView> note) {
    var kept =
        new Kept(
            data.erasures().preview(consumer.id()),
            data.erasures().erasedAt(consumer.id()),
            data.requests().of(consumer.id()),
            data.holds().of(consumer.id(), visit.page().now()));
    return visit.show("desk/person", new PersonWriter(visit, consumer).write(kept, note));
  }

  private Consumer person(String id) {
    return consumers.byId(new ConsumerId(uuid(id)));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
    }
  }
}
