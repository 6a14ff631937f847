package io.redress.people.teams;

import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.teams.store.SkillStore;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each of the staff of the merchant in scope can take. */
@Service
public class Skills {
  private final SkillStore store;
  private final StaffMembers staff;
  private final Clock clock;

  Skills(SkillStore store, StaffMembers staff, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.clock = clock;
  }

  /** Of everybody who works here, by name; also of those of whom nothing was ever said. */
  @Transactional(readOnly = true)
  public List<StaffSkills> list() {
    var said =
        store.list().stream().collect(Collectors.toMap(StaffSkills::staff, Function.identity()));
    return staff.list().stream()
        .map(member -> said.getOrDefault(member.id(), unsaid(member)))
        .toList();
  }

  /** Of one who works here; a problem when nobody does. */
  @Transactional(readOnly = true)
  public StaffSkills of(StaffId id) {
    var member = staff.byId(id).orElseThrow(() -> Problem.notFound("The member of staff"));
    return store.of(id).orElseGet(() -> unsaid(member));
  }

  /**
   * Says all that somebody can take.
   *
   * @param readVersion what was read before; empty when any will do
   * @param by who says so: {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.PLAN_TEAMS)
  @Transactional
  public StaffSkills set(StaffSkills skills, OptionalInt readVersion, String by) {
    var before = of(skills.staff()).version();
    if (readVersion.isPresent() && readVersion.getAsInt() != before) {
      throw changed(readVersion.getAsInt());
    }
    var next = new StaffSkills(skills.staff(), skills.skills(), skills.isSpecialist(), before + 1);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!(before == 0 ? store.insert(next, now, by) : store.update(next, now, by))) {
      throw changed(before);
    }
    return next;
  }

  private static StaffSkills unsaid(StaffMember member) {
    return StaffSkills.unsaid(member.id(), member.language());
  }

  private static Problem changed(int version) {
    return Problem.of(
        ProblemCode.PRECONDITION_FAILED,
        "The skills are not in version %d any more; read them again.".formatted(version));
  }
}
