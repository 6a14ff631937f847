package io.redress.cases.handover;

import io.redress.people.shifts.Presence;
import io.redress.people.shifts.Roster;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one person hands to another when a shift ends: a function of the roster, of the cases they
 * hold and of the notes that were written.
 *
 * @param at when the shift ends
 * @param to who takes over; empty when nobody is planned to come
 * @param pieces what falls due before whoever hands over is back, the earliest first
 */
public record HandOver(StaffId from, Instant at, Optional<StaffId> to, List<Piece> pieces) {
  /** A shift that ended so long ago is still shown, so that a missing note is not lost. */
  private static final Duration AFTER = Duration.ofHours(1);

  public HandOver {
    pieces = List.copyOf(pieces);
  }

  /**
   * One case of it.
   *
   * @param note what was left for whoever takes over; empty while it is missing
   */
  public record Piece(HeldCase held, Optional<HandOverNote> note) {}

  /**
   * What hand-overs follow from.
   *
   * @param skills of those who work here and hold cases; nobody else takes one over
   */
  public record Facts(
      Roster roster, List<StaffSkills> skills, List<HeldCase> held, List<HandOverNote> notes) {
    public Facts {
      skills = List.copyOf(skills);
      held = List.copyOf(held);
      notes = List.copyOf(notes);
    }
  }

  /** How many notes are missing. */
  public int missing() {
    return (int) pieces.stream().filter(piece -> piece.note().isEmpty()).count();
  }

  /**
   * The hand-overs of these people whose shift ends within this time, or ended just now; the first
   * to end first. Whoever hands nothing over has none.
   */
  public static List<HandOver> of(
      Facts facts, Collection<StaffId> people, Instant now, Duration ahead) {
    var found = new ArrayList<HandOver>();
    for (var staff : people) {
      ending(facts.roster(), staff, now)
          .filter(shift -> !shift.until().isAfter(now.plus(ahead)))
          .ifPresent(shift -> found.addAll(of(facts, shift)));
    }
    found.sort(
        Comparator.comparing(HandOver::at)
            .thenComparing(each -> each.from().value())
            .thenComparing(each -> each.pieces().getFirst().held().dueAt()));
    return found;
  }

  /** The shift that somebody is in, or that ended just now. */
  static Optional<Presence> ending(Roster roster, StaffId staff, Instant now) {
    return roster
        .at(staff, now)
        .or(
            () ->
                roster.between(staff, now.minus(AFTER), now).stream()
                    .max(Comparator.comparing(Presence::until)));
  }

  private static List<HandOver> of(Facts facts, Presence shift) {
    var back = facts.roster().nextAfter(shift.staff(), shift.until());
    var byTaker = new LinkedHashMap<Optional<StaffId>, List<Piece>>();
    facts.held().stream()
        .filter(held -> held.owner().equals(shift.staff()))
        .filter(held -> back.isEmpty() || held.dueAt().isBefore(back.get().from()))
        .sorted(Comparator.comparing(HeldCase::dueAt))
        .forEach(
            held ->
                byTaker
                    .computeIfAbsent(taker(facts, shift, held), to -> new ArrayList<>())
                    .add(new Piece(held, note(facts, shift, held))));
    return byTaker.entrySet().stream()
        .map(each -> new HandOver(shift.staff(), shift.until(), each.getKey(), each.getValue()))
        .toList();
  }

  /**
   * Who takes over a case: whoever stands in while its holder is away, on the day after the shift
   * or on the day on which it falls due, else the first to be there who speaks its language. A
   * deputy who has left, or holds no cases any more, stands in for nobody.
   */
  static Optional<StaffId> taker(Facts facts, Presence shift, HeldCase held) {
    var roster = facts.roster();
    return Stream.of(shift.until(), shift.until().plus(1, ChronoUnit.DAYS), held.dueAt())
        .filter(at -> !at.isBefore(shift.until()))
        .flatMap(at -> roster.standInFor(shift.staff(), at).stream())
        .filter(deputy -> facts.skills().stream().anyMatch(each -> each.staff().equals(deputy)))
        .findFirst()
        .or(
            () -> {
              var speakers =
                  facts.skills().stream()
                      .filter(each -> !each.staff().equals(shift.staff()))
                      .filter(each -> each.speaks(held.language()))
                      .map(StaffSkills::staff)
                      .toList();
              return roster.next(speakers, shift.until()).map(Presence::staff);
            });
  }

  private static Optional<HandOverNote> note(Facts facts, Presence shift, HeldCase held) {
    return facts.notes().stream()
        .filter(note -> note.caseId().equals(held.id()))
        .filter(note -> note.from().equals(shift.staff()))
        .filter(note -> !note.writtenAt().isBefore(shift.from()))
        .max(Comparator.comparing(HandOverNote::writtenAt));
  }
}
