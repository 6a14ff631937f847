package io.redress.faces.desk;

import io.redress.faces.desk.RuleChangesView.Change;
import io.redress.faces.desk.RuleSetsView.Row;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.rulebook.releases.NewRelease;
import io.redress.rulebook.releases.RuleRelease;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.releases.RuleSets.Listed;
import io.redress.rulebook.releases.RuleSets.Standing;
import io.redress.rulebook.text.RuleArchive;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RuleReleaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Rules by time: what is in force, what will be, and the terms that a house adds itself. */
@Controller
@RequestMapping("/desk/{slug}/house/rules")
class RuleSetPages {
  private static final String HERE = "/house/rules";

  private final DeskVisits desk;
  private final RuleSets rules;
  private final StaffMembers staff;

  RuleSetPages(DeskVisits desk, RuleSets rules, StaffMembers staff) {
    this.desk = desk;
    this.rules = rules;
    this.staff = staff;
  }

  /** What the form was sent with, and what is said about it. */
  private record Said(String name, String from, Optional<NoteView> note, List<String> mistakes) {
    static final Said NOTHING = new Said("", "", Optional.empty(), List.of());
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return show(desk.enter(request, Room.HOUSE), Said.NOTHING);
  }

  /** Puts terms in force that the house has agreed with brands; every mistake is shown. */
  @PostMapping
  ModelAndView publish(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(required = false) @Nullable MultipartFile files) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    if (files == null || files.isEmpty()) {
      return again(visit, name, from, visit.say("rules.need.files"), List.of());
    }
    try {
      var sent = RuleArchive.read(nameOf(files), files.getBytes());
      var by = "staff " + visit.member().id();
      var _ = rules.publishForHouse(new NewRelease(name, day(visit, from), sent, by));
      return visit.goTo(HERE);
    } catch (UnusableRules e) {
      var count = visit.say("rules.mistakes", "count", e.problems().size());
      return again(visit, name, from, count, e.problems());
    } catch (DateTimeParseException e) {
      return again(visit, name, from, visit.say("rules.need.day"), List.of());
    } catch (Problem problem) {
      return again(visit, name, from, said(visit, problem), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/{release}")
  ModelAndView changes(HttpServletRequest request, @PathVariable String release) {
    var visit = desk.enter(request, Room.HOUSE);
    var id = RuleReleaseId.parse(release);
    var changes =
        rules.differences(id).stream()
            .map(
                each ->
                    new Change(
                        each.ruleId(),
                        visit.say("rules.change." + Codes.of(each.kind())),
                        each.before(),
                        each.after()))
            .toList();
    var title =
        rules.releases().stream()
            .map(Listed::release)
            .filter(each -> each.id().equals(id))
            .map(RuleRelease::name)
            .findFirst()
            .orElse("");
    return visit.show("desk/rule-changes", new RuleChangesView(title, changes));
  }

  @PostMapping("/{release}/withdraw")
  ModelAndView withdraw(HttpServletRequest request, @PathVariable String release) {
    var visit = desk.enter(request, Room.HOUSE, HERE);
    try {
      rules.withdrawForHouse(RuleReleaseId.parse(release));
      return visit.goTo(HERE);
    } catch (Problem problem) {
      if (problem.code() == ProblemCode.REFUSED || problem.code() == ProblemCode.CONFLICT) {
        return again(visit, "", "", visit.say("rules.too.late"), List.of());
      }
      throw problem;
    }
  }

  private ModelAndView show(Visit visit, Said said) {
    var owners = new Owners(staff.list());
    var rows = rules.releases().stream().map(each -> row(visit, owners, each)).toList();
    var fields =
        List.of(
            FieldView.of("name", visit.say("rules.name"), FieldView.Kind.TEXT)
                .hinting(visit.say("rules.name.hint"))
                .holding(said.name()),
            FieldView.of("from", visit.say("rules.from"), FieldView.Kind.DATE)
                .hinting(visit.say("rules.from.hint"))
                .holding(said.from()));
    return visit.show(
        "desk/rule-sets",
        new RuleSetsView(said.note(), said.mistakes(), visit.home() + HERE, fields, rows));
  }

  private ModelAndView again(
      Visit visit, String name, String from, String first, List<String> mistakes) {
    var note = NoteView.of(Tone.BROKEN, first, visit.say("rules.stays"));
    var answer = show(visit, new Said(name, from, Optional.of(note), mistakes));
    answer.setStatus(HttpStatus.BAD_REQUEST);
    return answer;
  }

  private static String said(Visit visit, Problem problem) {
    return problem.violations().isEmpty()
        ? visit.say("rules.meanwhile")
        : visit.say("rules.need." + problem.violations().getFirst().field());
  }

  private static Row row(Visit visit, Owners owners, Listed listed) {
    var release = listed.release();
    var here = visit.home() + HERE + "/" + release.id();
    var dates = visit.page().dates();
    var isOurs = release.layer() == Layer.HOUSE && listed.standing() == Standing.COMING;
    return new Row(
        new LinkView(release.name(), here),
        visit.say("rules.layer." + Codes.of(release.layer())),
        visit.say("rules.standing." + Codes.of(listed.standing())),
        dates.moment(release.from()),
        visit.say(
            "rules.published",
            "when",
            dates.moment(release.publication().at()),
            "who",
            who(visit, owners, release.publication().by())),
        isOurs ? Optional.of(here + "/withdraw") : Optional.empty());
  }

  private static String who(Visit visit, Owners owners, String by) {
    var words = by.split(" ", 2);
    return switch (words[0]) {
      case "staff" -> owners.name(words[1], visit.say("desk.owner.nobody"));
      case "api_key" -> visit.say("rules.by.program");
      default -> visit.say("rules.by.operator");
    };
  }

  /** The start of a day where the house is; as soon as possible without one. */
  private static Optional<Instant> day(Visit visit, String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(
            LocalDate.parse(text.strip()).atStartOfDay(visit.page().house().zone()).toInstant());
  }

  private static String nameOf(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "").strip();
  }
}
