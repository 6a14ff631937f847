package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.brands.health.BrandAsking;
import io.redress.cases.lists.NamedColleagues;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.Codes;
import io.redress.people.StaffMember;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes what staff do to a case; what is not taken comes back into the same page. */
@Controller
class DeskCaseActions {
  /** How often something else may come between before the writer is told to look again. */
  private static final int MOST_TRIES = 5;

  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final FreshProof proof;
  private final BrandAsking asking;
  private final Colleagues colleagues;

  DeskCaseActions(
      DeskVisits desk,
      CaseRooms rooms,
      FreshProof proof,
      BrandAsking asking,
      Colleagues colleagues) {
    this.desk = desk;
    this.rooms = rooms;
    this.proof = proof;
    this.asking = asking;
    this.colleagues = colleagues;
  }

  /** One of the actions of the case page. */
  @PostMapping("/desk/{slug}/cases/{id}/actions/{code}")
  ModelAndView act(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id);
    var deed =
        Deed.ofCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    requirePermission(visit, deed);
    if (LargeRefunds.isOne(deed, () -> rooms.read(id)) && !proof.isThere()) {
      return proof.ask(visit, "/cases/" + id);
    }
    var attempt = new Attempt(visit, id, new Written(Optional.of(deed), fields, ""));
    var form = new CommandForm(deed, fields, visit.member(), rooms.owners(), rooms::piece);
    return attempt(
        attempt,
        () -> {
          var view = rooms.read(id);
          var command =
              switch (deed) {
                case REPORT_PAYMENT -> new PaymentForm(visit, view, attempt.written()).command();
                case RECORD_BRAND_ANSWER ->
                    new BrandAnswerForm(visit, view, attempt.written()).command();
                default -> form.command(view, visit.page().house().zone());
              };
          return perform(visit, command, OptionalInt.of(form.version()));
        });
  }

  /**
   * Words into one thread of the case. They collide with nothing but words that came into the same
   * thread since it was read: those are shown first, and whoever wrote says whether theirs hold.
   */
  @PostMapping("/desk/{slug}/cases/{id}/messages")
  ModelAndView write(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id);
    requirePermission(visit, Deed.WRITE_MESSAGE);
    var written = new Written(Optional.of(Deed.WRITE_MESSAGE), fields, "");
    var isPhone = written.text("to").equals(TalkWriter.PHONE);
    var thread = thread(visit, isPhone ? Codes.of(ThreadKind.CONSUMER) : written.text("to"));
    var attempt = new Attempt(visit, id, written);
    return attempt(
        attempt,
        () -> {
          var caseId = rooms.read(id).head().id();
          var words =
              new CaseCommand.Words(
                  written.text("words"), visit.member().name(), visit.page().language().tag());
          var channel = isPhone ? MessageChannel.PHONE : MessageChannel.PAGE;
          var mentioned = thread == ThreadKind.INTERNAL ? mentioned(written) : List.<StaffId>of();
          var message = new CaseCommand.WriteMessage(caseId, thread, channel, words, mentioned);
          var outcome = send(attempt, message, thread);
          colleagues.hasWritten(visit, caseId);
          return outcome;
        });
  }

  /** Who is chosen to be told of a note, and who is named in it. */
  private List<StaffId> mentioned(Written written) {
    var staff = rooms.owners().staff();
    var chosen = written.fields().getOrDefault(TalkWriter.TELL, List.of());
    return Stream.concat(
            staff.stream().map(StaffMember::id).filter(id -> chosen.contains(id.toString())),
            new NamedColleagues(staff).in(written.text("words")).stream())
        .distinct()
        .toList();
  }

  /** Sends words whose writer has read all that is in the thread at the moment of sending. */
  private CaseOutcome send(Attempt attempt, CaseCommand message, ThreadKind thread) {
    var read = attempt.written().last(ThreadGrowth.READ);
    if (read.isEmpty()) {
      return perform(attempt.visit(), message, OptionalInt.empty());
    }
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      var view = rooms.read(attempt.id());
      var count = new ThreadGrowth(view, thread).since(read);
      if (count > 0) {
        throw new GrownThread(count);
      }
      try {
        return perform(attempt.visit(), message, OptionalInt.of(view.head().version()));
      } catch (Problem moved) {
        // Something happened in the case meanwhile; whether it was words is looked at again.
        if (moved.code() != ProblemCode.PRECONDITION_FAILED) {
          throw moved;
        }
      }
    }
    throw Problem.of(ProblemCode.CONFLICT, "The case changes all the time.");
  }

  /** More was said in the thread than the writer has read. */
  private static final class GrownThread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int count;

    GrownThread(int count) {
      super(null, null, false, false);
      this.count = count;
    }
  }

  /** Somebody's try to do something, with what was written for it. */
  private record Attempt(Visit visit, String id, Written written) {}

  /** What is tried. */
  private interface Act {
    CaseOutcome perform();
  }

  private ModelAndView attempt(Attempt attempt, Act act) {
    var reasons = new RefusalWords(attempt.visit());
    try {
      return switch (act.perform()) {
        case CaseOutcome.Performed done -> done(attempt);
        case CaseOutcome.Refused refused ->
            notTaken(attempt, reasons.of(refused.refusal()), HttpStatus.CONFLICT);
      };
    } catch (GrownThread grown) {
      var reason = attempt.visit().say("desk.grown.unsent", "count", grown.count);
      return notTaken(attempt, reason, HttpStatus.CONFLICT);
    } catch (UnreadableForm unreadable) {
      var reason = unreadable.told(attempt.visit());
      return notTaken(attempt, reason, HttpStatus.BAD_REQUEST);
    } catch (Problem problem) {
      return notTaken(attempt, reasons.of(problem), HttpStatus.valueOf(problem.code().status()));
    }
  }

  private CaseOutcome perform(Visit visit, CaseCommand command, OptionalInt version) {
    return asking.perform(command, visit.actor(), version);
  }

  private static ModelAndView done(Attempt attempt) {
    var deed = attempt.written().deed().orElseThrow();
    var thread = attempt.written().text("to");
    var kept = thread.isEmpty() ? "" : "&thread=" + thread;
    return attempt.visit().goTo("/cases/" + attempt.id() + "?done=" + deed.code() + kept);
  }

  private ModelAndView notTaken(Attempt attempt, String reason, HttpStatus status) {
    var written = new Written(attempt.written().deed(), attempt.written().fields(), reason);
    return rooms.notTaken(attempt.visit(), attempt.id(), written, status);
  }

  private static ThreadKind thread(Visit visit, String code) {
    for (var kind : ThreadKind.values()) {
      if (Codes.of(kind).equals(code) && Permissions.mayRead(visit.role(), kind)) {
        return kind;
      }
    }
    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
  }

  private static void requirePermission(Visit visit, Deed deed) {
    if (!Permissions.may(visit.role(), deed)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
