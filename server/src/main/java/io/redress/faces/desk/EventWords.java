package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.people.StaffMember;
import io.redress.people.signin.SecurityEvent;
import io.redress.shared.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what happened with accounts, keys and links. */
final class EventWords {
  private final Visit visit;
  private final Map<StaffId, StaffMember> people;

  EventWords(Visit visit, List<StaffMember> people) {
    this.visit = visit;
    this.people = people.stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
  }

  /** One's own: when, what, from where. */
  FactView own(SecurityEvent event) {
    return new FactView(when(event), line(event, Optional.empty()));
  }

  /** Anybody's: with the name of whom it is about. */
  FactView anybodys(SecurityEvent event) {
    return new FactView(when(event), line(event, event.about().map(this::name)));
  }

  private String when(SecurityEvent event) {
    return visit.page().dates().moment(event.at());
  }

  private String line(SecurityEvent event, Optional<String> about) {
    var by = event.by().filter(actor -> !event.about().equals(Optional.of(actor)));
    return Stream.of(
            Optional.of(visit.say("desk.event." + Codes.of(event.kind()))),
            about,
            by.map(actor -> visit.say("desk.event.by", "person", name(actor))),
            Optional.of(event.device()),
            Optional.of(event.address()))
        .flatMap(Optional::stream)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String name(StaffId id) {
    return Optional.ofNullable(people.get(id))
        .map(StaffMember::name)
        .orElseGet(() -> visit.say("desk.event.former"));
  }
}
