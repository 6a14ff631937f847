package io.redress.cases.handover;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.cases.handover.HandOver.Facts;
import io.redress.cases.store.HandOverStore;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.shifts.Presence;
import io.redress.people.shifts.Roster;
import io.redress.people.shifts.Shifts;
import io.redress.people.teams.Skills;
import io.redress.people.teams.StaffSkills;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.HandOverId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff of the merchant in scope hand over when their shifts end. */
@Service
public class HandOvers {
  /** A shift that ends within this time is about to be handed over. */
  public static final Duration SOON = Duration.ofHours(4);

  private static final Duration ANY = Duration.ofDays(3);
  private static final Duration KEPT_IN_SIGHT = Duration.ofDays(2);

  private final Cases cases;
  private final HandOverStore store;
  private final People people;
  private final NewIds ids;
  private final Clock clock;

  HandOvers(Cases cases, HandOverStore store, People people, NewIds ids, Clock clock) {
    this.cases = cases;
    this.store = store;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who works here, and when. */
  @Component("peopleOfHandOvers")
  record People(StaffMembers staff, Skills skills, Shifts shifts, Merchants merchants) {
    /** Of those who hold cases; nobody else can take one over. */
    List<StaffSkills> holding() {
      var holders =
          staff.list().stream()
              .filter(member -> Right.HAND_OVER.isOf(member.role()))
              .map(StaffMember::id)
              .collect(Collectors.toSet());
      return skills.list().stream().filter(each -> holders.contains(each.staff())).toList();
    }
  }

  /** Every hand-over that comes soon or was due just now, the first first. */
  @Transactional(readOnly = true)
  public List<HandOver> soon() {
    var roster = people.shifts().roster();
    return of(roster, roster.people(), SOON);
  }

  /** What one person hands over at the end of the shift they are in. */
  @Transactional(readOnly = true)
  public List<HandOver> of(StaffId person) {
    return of(people.shifts().roster(), List.of(person), ANY);
  }

  /** What was left for one person in the last two days, the latest first. */
  @Transactional(readOnly = true)
  public List<HandOverNote> leftFor(StaffId person) {
    return store.since(clock.instant().minus(KEPT_IN_SIGHT)).stream()
        .filter(note -> note.to().equals(Optional.of(person)))
        .toList();
  }

  /**
   * Leaves words for whoever takes over a case: a note of the case, of which that person is told.
   *
   * @throws RefusedException when a note cannot be written
   * @throws Problem NOT_FOUND for what is no open case that somebody holds
   */
  @Needs(Right.HAND_OVER)
  @Transactional
  public HandOverNote write(CaseId id, String said, Actor by) {
    var words = PlainWords.clean(said).strip();
    if (words.length() > HandOverNote.MOST_LENGTH) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "words",
              words.length() + " characters",
              "are too many",
              "Write at most %d.".formatted(HandOverNote.MOST_LENGTH)));
    }
    var staff = people.staff().list();
    var held =
        store
            .held(id, staff.stream().map(StaffMember::id).toList())
            .orElseThrow(() -> Problem.notFound("An open case that somebody holds"));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var facts = facts(people.shifts().roster(), List.of(held), now);
    var shift = HandOver.ending(facts.roster(), held.owner(), now);
    var to = shift.flatMap(ending -> HandOver.taker(facts, ending, held));
    var command = note(id, words, author(staff, by), to);
    if (cases.perform(command, by) instanceof CaseOutcome.Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
    var message = store.latestNote(id).orElseThrow(IllegalStateException::new);
    var endsAt = shift.map(Presence::until).orElse(now);
    var note =
        new HandOverNote(new HandOverId(ids.next()), id, held.owner(), to, words, endsAt, now);
    store.insert(note, message);
    return note;
  }

  private static CaseCommand note(CaseId id, String words, Author author, Optional<StaffId> to) {
    return new CaseCommand.WriteMessage(
        id,
        ThreadKind.INTERNAL,
        author.channel(),
        new CaseCommand.Words(words, author.name(), author.language()),
        to.stream().toList());
  }

  /** Who signs a note. */
  private record Author(String name, String language, MessageChannel channel) {}

  private Author author(List<StaffMember> staff, Actor by) {
    var house = people.merchants().current();
    return staff.stream()
        .filter(member -> by.kind() == ActorKind.STAFF && member.id().value().equals(by.id()))
        .findFirst()
        .map(member -> new Author(member.name(), member.language(), MessageChannel.PAGE))
        .orElseGet(
            () -> new Author(house.name(), house.languages().getFirst(), MessageChannel.API));
  }

  private List<HandOver> of(Roster roster, Collection<StaffId> who, Duration ahead) {
    var now = clock.instant();
    var until = now.plus(Roster.MOST_DAYS_AHEAD, ChronoUnit.DAYS);
    var held = who.isEmpty() ? List.<HeldCase>of() : store.held(who, until);
    return HandOver.of(facts(roster, held, now), who, now, ahead);
  }

  private Facts facts(Roster roster, List<HeldCase> held, Instant now) {
    return new Facts(roster, people.holding(), held, store.since(now.minus(KEPT_IN_SIGHT)));
  }
}
