package io.redress.people.shifts;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.Caller;
import io.redress.people.access.CurrentCaller;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.shifts.store.AbsenceStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.AbsenceId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the staff of the merchant in scope are away: each tells her own days, whoever plans those of
 * everybody.
 */
@Service
public class Absences {
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private final AbsenceStore store;
  private final StaffMembers staff;
  private final CurrentCaller caller;
  private final NewIds ids;
  private final Clock clock;

  Absences(AbsenceStore store, StaffMembers staff, CurrentCaller caller, NewIds ids, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody says about being away.
   *
   * @param from the first day, where the person works
   * @param until the last day
   * @param deputy who takes over meanwhile
   */
  public record Told(AbsenceKind kind, LocalDate from, LocalDate until, Optional<StaffId> deputy) {}

  /** Whether somebody of one role can take over what somebody of another leaves: cases, mostly. */
  public static boolean mayStandIn(Role absent, Role deputy) {
    return !Right.HAND_OVER.isOf(absent) || Right.HAND_OVER.isOf(deputy);
  }

  /** Absences that have not ended before this day, the first to begin first. */
  @Transactional(readOnly = true)
  public List<Absence> since(LocalDate day) {
    return store.since(day);
  }

  /** Those of one person. */
  @Transactional(readOnly = true)
  public List<Absence> of(StaffId id, LocalDate since) {
    return store.since(since).stream().filter(absence -> absence.staff().equals(id)).toList();
  }

  /** One absence. */
  @Transactional(readOnly = true)
  public Optional<Absence> byId(AbsenceId id) {
    return store.byId(id);
  }

  /** Tells when one is away oneself; telling the same again changes nothing. */
  @Needs(Right.TELL_OWN_ABSENCE)
  @Transactional
  public Absence tellOwn(Told told) {
    var own = own();
    return keep(own, told, "staff " + own);
  }

  /** Takes back an absence of one's own; a problem when it is somebody else's. */
  @Needs(Right.TELL_OWN_ABSENCE)
  @Transactional
  public void takeBackOwn(AbsenceId id) {
    var own = own();
    remove(
        store
            .byId(id)
            .filter(absence -> absence.staff().equals(own))
            .orElseThrow(Absences::unknown));
  }

  /**
   * Tells when somebody is away; telling the same again changes nothing.
   *
   * @param by who says so: {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.PLAN_TEAMS)
  @Transactional
  public Absence tell(StaffId id, Told told, String by) {
    return keep(id, told, by);
  }

  /** Takes back an absence of somebody. */
  @Needs(Right.PLAN_TEAMS)
  @Transactional
  public void takeBack(AbsenceId id) {
    remove(store.byId(id).orElseThrow(Absences::unknown));
  }

  private Absence keep(StaffId id, Told told, String by) {
    var member = staff.byId(id).orElseThrow(() -> Problem.notFound("The member of staff"));
    refuse(violations(member, told));
    var absence =
        new Absence(
            new AbsenceId(ids.next()), id, told.kind(), told.from(), told.until(), told.deputy());
    if (store.insertUnlessTold(absence, clock.instant().truncatedTo(ChronoUnit.MICROS), by)) {
      return absence;
    }
    return store.since(told.from()).stream()
        .filter(each -> isSame(each, absence))
        .findFirst()
        .orElse(absence);
  }

  private static boolean isSame(Absence one, Absence other) {
    return one.equals(
        new Absence(
            one.id(), other.staff(), other.kind(), other.from(), other.until(), other.deputy()));
  }

  private List<Violation> violations(StaffMember member, Told told) {
    if (told.from().isBefore(FIRST_DAY) || told.until().isAfter(LAST_DAY)) {
      return List.of(
          new Violation(
              "from",
              told.from() + " to " + told.until(),
              "is no time of ours",
              "Send days between %s and %s.".formatted(FIRST_DAY, LAST_DAY)));
    }
    if (told.until().isBefore(told.from())) {
      return List.of(
          new Violation(
              "until", told.until().toString(), "is before the first day", "Send a later day."));
    }
    if (ChronoUnit.DAYS.between(told.from(), told.until()) >= Absence.MOST_DAYS) {
      return List.of(
          new Violation(
              "until",
              told.until().toString(),
              "is too far from the first day",
              "Send at most %d days.".formatted(Absence.MOST_DAYS)));
    }
    return told.deputy().flatMap(deputy -> unfit(member, deputy)).stream().toList();
  }

  private Optional<Violation> unfit(StaffMember absent, StaffId deputy) {
    if (deputy.equals(absent.id())) {
      return Optional.of(unfit(deputy, "is the one who is away", "Choose somebody else."));
    }
    var found = staff.byId(deputy);
    if (found.isEmpty()) {
      return Optional.of(unfit(deputy, "does not work here", "Choose a colleague."));
    }
    return found
        .filter(colleague -> !mayStandIn(absent.role(), colleague.role()))
        .map(colleague -> unfit(deputy, "cannot hold cases", "Choose a colleague who can."));
  }

  private static Violation unfit(StaffId deputy, String reason, String remedy) {
    return new Violation("deputy", deputy.toString(), reason, remedy);
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, violations);
    }
  }

  private void remove(Absence absence) {
    if (!store.delete(absence.id())) {
      throw unknown();
    }
  }

  /** Whoever calls, whatever a page or a program says about who it is. */
  private StaffId own() {
    return switch (caller.current()) {
      case Caller.Staff(var member, _) -> member.id();
      case Caller.House _, Caller.Visitor _, Caller.Program _ ->
          throw Problem.notFound("The member of staff");
    };
  }

  private static Problem unknown() {
    return Problem.notFound("The absence");
  }
}
