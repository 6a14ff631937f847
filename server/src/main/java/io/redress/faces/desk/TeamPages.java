package io.redress.faces.desk;

import io.redress.faces.desk.TeamsView.Form;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.teams.Team;
import io.redress.people.teams.Teams;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.TeamId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who belongs to which team. */
@Controller
@RequestMapping("/desk/{slug}/colleagues/teams")
class TeamPages {
  private static final String PATH = Room.PEOPLE.href() + "/teams";
  private static final String NAME = "name";
  private static final String MEMBERS = "members";
  private static final String NEW = "new";

  private final DeskVisits desk;
  private final Teams teams;
  private final StaffMembers staff;

  TeamPages(DeskVisits desk, Teams teams, StaffMembers staff) {
    this.desk = desk;
    this.teams = teams;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    return show(desk.enter(request, Room.PEOPLE), Optional.empty(), Typed.NOTHING);
  }

  @PostMapping("/new")
  ModelAndView make(
      HttpServletRequest request, @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request);
    return attempt(
        visit,
        Typed.of(NEW, fields),
        () -> {
          var _ = teams.make(name(fields), members(fields));
        });
  }

  @PostMapping("/{team}")
  ModelAndView change(
      HttpServletRequest request,
      @PathVariable("team") String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request);
    var team = team(id);
    return attempt(
        visit,
        Typed.of(team.toString(), fields),
        () -> {
          var _ = teams.change(team, name(fields), members(fields), version(fields));
        });
  }

  @PostMapping("/{team}/end")
  ModelAndView end(
      HttpServletRequest request,
      @PathVariable("team") String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request);
    var team = team(id);
    return attempt(visit, Typed.NOTHING, () -> teams.end(team, version(fields)));
  }

  /** What was written in the form of a team, or of a new one, and not taken. */
  private record Typed(String team, String name, Set<String> members) {
    static final Typed NOTHING = new Typed("", "", Set.of());

    boolean isOf(Team other) {
      return team.equals(other.id().toString());
    }

    static Typed of(String team, MultiValueMap<String, String> fields) {
      return new Typed(
          team, TeamPages.name(fields), Set.copyOf(fields.getOrDefault(MEMBERS, List.of())));
    }
  }

  private ModelAndView attempt(Visit visit, Typed typed, Runnable deed) {
    try {
      deed.run();
      return visit.goTo(PATH);
    } catch (Problem problem) {
      if (problem.code() == ProblemCode.INVALID) {
        return refused(visit, typed, HttpStatus.UNPROCESSABLE_CONTENT, "teams.team.unreadable");
      }
      if (problem.code() == ProblemCode.CONFLICT) {
        return refused(visit, typed, HttpStatus.CONFLICT, "teams.team.taken");
      }
      if (problem.code() == ProblemCode.PRECONDITION_FAILED) {
        var how = typed.team().isEmpty() ? "hours.meanwhile.how" : "hours.meanwhile.kept";
        return refused(
            visit, typed, HttpStatus.PRECONDITION_FAILED, "hours.meanwhile", visit.say(how));
      }
      throw problem;
    }
  }

  private ModelAndView refused(Visit visit, Typed typed, HttpStatus status, String reason) {
    return refused(visit, typed, status, reason, "");
  }

  private ModelAndView refused(
      Visit visit, Typed typed, HttpStatus status, String reason, String how) {
    var note = NoteView.of(Tone.BROKEN, visit.say(reason), how);
    var page = show(visit, Optional.of(note), typed);
    page.setStatus(status);
    return page;
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note, Typed typed) {
    var people = staff.list();
    var mayPlan = Permissions.mayPlanTeams(visit.role());
    var rows =
        teams.list().stream()
            .map(
                team ->
                    new TeamsView.Team(
                        team.name(),
                        names(visit, team, people),
                        typed.isOf(team),
                        mayPlan ? Optional.of(form(visit, team, people, typed)) : Optional.empty()))
            .toList();
    var added = mayPlan ? Optional.of(empty(visit, people, typed)) : Optional.<Form>empty();
    return visit.show(
        "desk/teams", new TeamsView(note, rows, visit.home() + Room.PEOPLE.href(), added));
  }

  private static String names(Visit visit, Team team, List<StaffMember> people) {
    var names =
        people.stream()
            .filter(member -> team.members().contains(member.id()))
            .map(StaffMember::name)
            .toList();
    return names.isEmpty()
        ? visit.say("teams.team.nobody")
        : visit.say("teams.team.members", "names", names);
  }

  private static Form form(Visit visit, Team team, List<StaffMember> people, Typed typed) {
    var action = visit.home() + PATH + "/" + team.id();
    var isTyped = typed.isOf(team);
    var kept = team.members().stream().map(StaffId::toString).collect(Collectors.toSet());
    return new Form(
        action,
        action + "/end",
        team.version(),
        FieldView.of(NAME + "-" + team.id(), visit.say("teams.team.name"), Kind.TEXT)
            .holding(isTyped ? typed.name() : team.name()),
        members(visit, people, isTyped ? typed.members() : kept));
  }

  private static Form empty(Visit visit, List<StaffMember> people, Typed typed) {
    var draft = typed.team().equals(NEW) ? typed : Typed.NOTHING;
    return new Form(
        visit.home() + PATH + "/new",
        "",
        0,
        FieldView.of(NAME, visit.say("teams.team.name"), Kind.TEXT).holding(draft.name()),
        members(visit, people, draft.members()));
  }

  private static ChoiceView members(Visit visit, List<StaffMember> people, Set<String> chosen) {
    return new ChoiceView(
        visit.say("teams.team.who"),
        MEMBERS,
        ChoiceView.Kind.SEVERAL,
        people.stream()
            .map(each -> new ChoiceView.Option(each.id().toString(), each.name(), ""))
            .toList(),
        chosen);
  }

  private static String name(MultiValueMap<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> field.getKey().equals(NAME) || field.getKey().startsWith(NAME + "-"))
        .map(field -> Objects.requireNonNullElse(field.getValue().getFirst(), ""))
        .map(PlainWords::oneLine)
        .findFirst()
        .orElse("");
  }

  private static List<StaffId> members(MultiValueMap<String, String> fields) {
    return fields.getOrDefault(MEMBERS, List.of()).stream().map(StaffId::parse).toList();
  }

  private static TeamId team(String id) {
    try {
      return TeamId.parse(id);
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "team", notAnId);
    }
  }

  private static OptionalInt version(MultiValueMap<String, String> fields) {
    var text = Objects.requireNonNullElse(fields.getFirst("version"), "");
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.of(-1);
  }

  private Visit enter(HttpServletRequest request) {
    var visit = desk.enter(request, Room.PEOPLE, PATH);
    if (!Permissions.mayPlanTeams(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }
}
