package io.redress.faces.desk;

import io.redress.cases.audit.AuditReport.Broken;
import io.redress.cases.audit.AuditRun;
import io.redress.cases.audit.AuditRuns;
import io.redress.consumers.Consumers;
import io.redress.faces.desk.PrivacyView.Asked;
import io.redress.faces.desk.PrivacyView.Audit;
import io.redress.faces.desk.PrivacyView.Keep;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.privacy.PrivacyRequest;
import io.redress.privacy.PrivacyRequests;
import io.redress.privacy.Retention;
import io.redress.privacy.RetentionRule;
import io.redress.shared.ConsumerId;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Personal data of the house: what was asked for, how long what is kept, whether all is whole. */
@Controller
@RequestMapping("/desk/{slug}/privacy")
class PrivacyPages {
  private static final String BELOW = "/privacy";

  private final DeskVisits desk;
  private final PrivacyRequests requests;
  private final Retention retention;
  private final AuditRuns audits;
  private final Found found;

  PrivacyPages(
      DeskVisits desk,
      PrivacyRequests requests,
      Retention retention,
      AuditRuns audits,
      Found found) {
    this.desk = desk;
    this.requests = requests;
    this.retention = retention;
    this.audits = audits;
    this.found = found;
  }

  /** By what a person is found: her e-mail or the number of an order. */
  @Component("peopleOfPrivacyPages")
  record Found(Consumers consumers, Orders orders) {
    Optional<ConsumerId> by(String words) {
      return consumers
          .byEmail(words)
          .map(consumer -> consumer.id())
          .or(() -> orders.byNumber(words).map(Order::consumerId));
    }
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String who) {
    var visit = desk.enter(request, Room.PRIVACY);
    var words = who.strip();
    if (words.isEmpty()) {
      return show(visit, find(visit), Optional.empty());
    }
    return found
        .by(words)
        .map(id -> visit.goTo("/people/" + id))
        .orElseGet(
            () -> {
              var field = find(visit).holding(words);
              return show(visit, field.failing(visit.say("privacy.find.none")), Optional.empty());
            });
  }

  /** Chooses how long a kind of data is kept. */
  @PostMapping("/keep")
  ModelAndView keep(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int days) {
    var visit = enterToChoose(request);
    try {
      retention.choose(kind, days, visit.member().id());
      return visit.goTo(BELOW);
    } catch (Problem problem) {
      var note = NoteView.of(Tone.BROKEN, visit.say("privacy.keep.bounds"), "");
      var answer = show(visit, find(visit), Optional.of(note));
      answer.setStatus(HttpStatus.valueOf(problem.code().status()));
      return answer;
    }
  }

  /** Computes every chain of the house again. */
  @PostMapping("/verify")
  ModelAndView verify(HttpServletRequest request) {
    var visit = enterToChoose(request);
    var _ = audits.run(AuditRun.Origin.DESK);
    return visit.goTo(BELOW);
  }

  private Visit enterToChoose(HttpServletRequest request) {
    var visit = desk.enter(request, Room.PRIVACY, BELOW);
    if (!Permissions.mayErase(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private ModelAndView show(Visit visit, FieldView find, Optional<NoteView> note) {
    var view =
        new PrivacyView(
            find,
            requests.open().stream().map(each -> asked(visit, each)).toList(),
            retention.rules().stream().map(each -> keep(visit, each)).toList(),
            audit(visit),
            Permissions.mayErase(visit.role()),
            note);
    return visit.show("desk/privacy", view);
  }

  private static FieldView find(Visit visit) {
    return FieldView.of("who", visit.say("privacy.find.label"), FieldView.Kind.TEXT);
  }

  private static Asked asked(Visit visit, PrivacyRequest request) {
    return new Asked(
        new LinkView(request.name(), visit.home() + "/people/" + request.consumer()),
        visit.say("privacy.asked." + Codes.of(request.kind())),
        visit.say("privacy.due", "by", visit.page().dates().by(request.dueAt())),
        request.dueAt().isBefore(visit.page().now()));
  }

  private static Keep keep(Visit visit, RetentionRule rule) {
    var last =
        rule.lastRun()
            .map(
                run ->
                    visit.say(
                        "privacy.keep.last." + Codes.of(run.state()),
                        "when",
                        visit.page().dates().moment(run.startedAt()),
                        "count",
                        run.cleaned()))
            .orElseGet(() -> visit.say("privacy.keep.never"));
    return new Keep(
        rule.kind(),
        visit.say("privacy.kind." + rule.kind()),
        rule.days(),
        rule.leastDays(),
        rule.mostDays(),
        visit.say("privacy.keep.from", "least", rule.leastDays(), "most", rule.mostDays()),
        last);
  }

  private Audit audit(Visit visit) {
    return audits.latest().map(run -> audit(visit, run)).orElseGet(() -> unchecked(visit));
  }

  private static Audit unchecked(Visit visit) {
    return new Audit(NoteView.of(Tone.INFO, visit.say("privacy.audit.never"), ""), List.of());
  }

  private static Audit audit(Visit visit, AuditRun run) {
    var report = run.report();
    var when = visit.page().dates().moment(run.at());
    var scope =
        visit.say(
            "privacy.audit.scope",
            "when",
            when,
            "cases",
            report.cases(),
            "ledgers",
            report.ledgers(),
            "days",
            report.days());
    var state =
        report.isWhole()
            ? NoteView.of(Tone.KEPT, visit.say("privacy.audit.whole"), scope)
            : NoteView.of(
                Tone.BROKEN,
                visit.say("privacy.audit.broken", "count", report.broken().size()),
                scope);
    return new Audit(state, report.broken().stream().map(each -> broken(visit, each)).toList());
  }

  private static String broken(Visit visit, Broken broken) {
    return visit.say("privacy.audit.part." + Codes.of(broken.kind()), "subject", broken.subject());
  }
}
