package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.signin.SecurityEvent;
import io.redress.people.signin.SignInRules.SecondFactor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the page of those who work at the house. */
final class StaffWriter {
  private final Visit visit;
  private final List<StaffMember> people;
  private final SecondFactor rule;

  StaffWriter(Visit visit, List<StaffMember> people, SecondFactor rule) {
    this.visit = visit;
    this.people = people;
    this.rule = rule;
  }

  StaffView write(
      Optional<NoteView> note, Optional<StaffView.Link> link, List<SecurityEvent> events) {
    var words = new EventWords(visit, people);
    return new StaffView(
        home(),
        note,
        link,
        people.stream().map(this::person).toList(),
        invitation(),
        new StaffView.Rule(rule()),
        events.stream().<FactView>map(words::anybodys).toList());
  }

  private String home() {
    return visit.home() + Room.STAFF.href();
  }

  private StaffView.Person person(StaffMember member) {
    return new StaffView.Person(
        member.id().toString(),
        member.name(),
        member.email(),
        roles(Optional.of(member.role())),
        home() + "/" + member.id(),
        member.id().equals(visit.member().id()));
  }

  private List<StaffView.RoleOption> roles(Optional<Role> theirs) {
    return Arrays.stream(Role.values())
        .map(
            role ->
                new StaffView.RoleOption(
                    Codes.of(role),
                    visit.say("desk.role." + Codes.of(role)),
                    theirs.equals(Optional.of(role))))
        .toList();
  }

  private StaffView.Invitation invitation() {
    return new StaffView.Invitation(
        FieldView.of("name", visit.say("desk.staff.name"), FieldView.Kind.TEXT),
        FieldView.of("email", visit.say("desk.signIn.email"), FieldView.Kind.TEXT),
        roles(Optional.of(Role.AGENT)));
  }

  private ChoiceView rule() {
    var options =
        Arrays.stream(SecondFactor.values())
            .map(
                each ->
                    new ChoiceView.Option(
                        Codes.of(each),
                        visit.say("desk.staff.rule." + Codes.of(each)),
                        visit.say("desk.staff.rule." + Codes.of(each) + ".note")))
            .toList();
    return new ChoiceView(
        visit.say("desk.staff.rule"), "rule", ChoiceView.Kind.ONE, options, Set.of(Codes.of(rule)));
  }
}
