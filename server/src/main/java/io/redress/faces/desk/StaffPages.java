package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.signin.SignInRules;
import io.redress.people.signin.SignInRules.SecondFactor;
import io.redress.people.signin.StaffLinks.Purpose;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** Invites people, changes their roles and ends their access; for administrators. */
@Controller
@RequestMapping("/desk/{slug}/staff")
class StaffPages {
  private static final String PATH = "/staff";
  private static final int LONGEST_NAME = 120;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

  private final DeskVisits desk;
  private final House house;
  private final FreshProof proof;
  private final StaffLetters letters;
  private final NewIds ids;

  StaffPages(DeskVisits desk, House house, FreshProof proof, StaffLetters letters, NewIds ids) {
    this.desk = desk;
    this.house = house;
    this.proof = proof;
    this.letters = letters;
    this.ids = ids;
  }

  /** Who works here, under which rule, and what happened. */
  @Component("staffHouse")
  record House(StaffMembers staff, SignInRules rules, SecurityEvents events) {}

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    return show(desk.enter(request, Room.STAFF), Optional.empty(), Optional.empty());
  }

  @PostMapping
  ModelAndView invite(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String role) {
    var visit = desk.enter(request, Room.STAFF, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    if (name.isBlank()
        || name.strip().length() > LONGEST_NAME
        || !ADDRESS.matcher(email.strip()).matches()) {
      return refused(visit, "desk.staff.unreadable", HttpStatus.BAD_REQUEST);
    }
    var own = visit.member();
    var member =
        new StaffMember(
            new StaffId(ids.next()), email, name.strip(), role(role), own.language(), own.zone());
    try {
      var invited = house.staff().invite(member, visit.page().now());
      return brought(visit, invited, Purpose.INVITATION);
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.CONFLICT) {
        throw problem;
      }
      return refused(visit, "desk.staff.taken", HttpStatus.CONFLICT);
    }
  }

  /** A new link for somebody who lost the first one, or the password. */
  @PostMapping("/{id}/link")
  ModelAndView link(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.STAFF, PATH);
    return proof.isThere() ? brought(visit, member(id), Purpose.RESET) : proof.ask(visit, PATH);
  }

  @PostMapping("/{id}/role")
  ModelAndView changeRole(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String role) {
    var visit = desk.enter(request, Room.STAFF, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    return attempt(visit, () -> house.staff().changeRole(member(id).id(), role(role)));
  }

  @PostMapping("/{id}/disable")
  ModelAndView disable(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.STAFF, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    return attempt(visit, () -> house.staff().disable(member(id).id(), visit.page().now()));
  }

  @PostMapping("/rule")
  ModelAndView setRule(HttpServletRequest request, @RequestParam(defaultValue = "") String rule) {
    var visit = desk.enter(request, Room.STAFF, PATH);
    if (!proof.isThere()) {
      return proof.ask(visit, PATH);
    }
    house
        .rules()
        .set(
            Codes.parse(SecondFactor.class, rule)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
    return visit.goTo(PATH);
  }

  private ModelAndView attempt(Visit visit, Runnable deed) {
    try {
      deed.run();
      return visit.goTo(PATH);
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.CONFLICT) {
        throw problem;
      }
      return refused(visit, "desk.staff.last", HttpStatus.CONFLICT);
    }
  }

  private ModelAndView brought(Visit visit, StaffMember member, Purpose purpose) {
    var link = letters.bring(member, purpose, visit.page().now());
    var note = NoteView.of(Tone.KEPT, visit.say("desk.staff.mailed", "email", member.email()), "");
    return show(
        visit,
        link.isPresent() ? Optional.empty() : Optional.of(note),
        link.map(address -> new StaffView.Link(member.name(), address.toString())));
  }

  private ModelAndView refused(Visit visit, String reason, HttpStatus status) {
    var note = NoteView.of(Tone.BROKEN, visit.say(reason), "");
    var answer = show(visit, Optional.of(note), Optional.empty());
    answer.setStatus(status);
    return answer;
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note, Optional<StaffView.Link> link) {
    var writer = new StaffWriter(visit, house.staff().list(), house.rules().secondFactor());
    return visit.show("desk/staff", writer.write(note, link, house.events().latest()));
  }

  private StaffMember member(String id) {
    try {
      return house
          .staff()
          .byId(StaffId.parse(id))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "staff", notAnId);
    }
  }

  private static Role role(String code) {
    return Codes.parse(Role.class, code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
