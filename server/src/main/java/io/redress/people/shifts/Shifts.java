package io.redress.people.shifts;

import io.redress.calendar.HolidayCalendars;
import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.shifts.store.AbsenceStore;
import io.redress.people.shifts.store.ShiftStore;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the staff of the merchant in scope work. */
@Service
public class Shifts {
  /** How far back a roster knows absences; what ended earlier says nothing about today. */
  private static final int DAYS_BACK = 14;

  private final HolidayCalendars holidays = new HolidayCalendars();
  private final ShiftStore store;
  private final AbsenceStore absences;
  private final StaffMembers staff;
  private final Merchants merchants;
  private final Clock clock;

  Shifts(
      ShiftStore store,
      AbsenceStore absences,
      StaffMembers staff,
      Merchants merchants,
      Clock clock) {
    this.store = store;
    this.absences = absences;
    this.staff = staff;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** What was planned, of everybody who works here. */
  @Transactional(readOnly = true)
  public List<Shift> list() {
    return store.list();
  }

  /** What was planned for one who works here; a problem when nobody does. */
  @Transactional(readOnly = true)
  public Shift of(StaffId id) {
    var member = staff.byId(id).orElseThrow(() -> Problem.notFound("The member of staff"));
    return store.of(id).orElseGet(() -> unplanned(member));
  }

  /** Who is there when, from now on and a few days back. */
  @Transactional(readOnly = true)
  public Roster roster() {
    var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_BACK);
    return new Roster(store.list(), absences.since(since), holidays::of);
  }

  /**
   * Plans when somebody works; dates that have passed are left out.
   *
   * @param readVersion what was read before; empty when any will do
   * @param by who plans: {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.PLAN_TEAMS)
  @Transactional
  public Shift plan(Shift shift, OptionalInt readVersion, String by) {
    var before = of(shift.staff()).version();
    if (readVersion.isPresent() && readVersion.getAsInt() != before) {
      throw changed(readVersion.getAsInt());
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var yesterday = LocalDate.ofInstant(now, shift.zone()).minusDays(1);
    var next = shift.from(yesterday).inVersion(before + 1);
    if (!(before == 0 ? store.insert(next, now, by) : store.update(next, now, by))) {
      throw changed(before);
    }
    return next;
  }

  private Shift unplanned(StaffMember member) {
    var house = merchants.current();
    var country = member.zone().equals(house.zone()) ? house.country() : Shift.NO_COUNTRY;
    return Shift.unplanned(member.id(), member.zone(), country);
  }

  private static Problem changed(int version) {
    return Problem.of(
        ProblemCode.PRECONDITION_FAILED,
        "The shift is not in version %d any more; read it again.".formatted(version));
  }
}
