package io.redress.cases.assignment;

import io.redress.people.Role;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Optional;

/** Somebody who could take cases: what they may take, whether they are there, what they have. */
public record Candidate(StaffId id, Role role, Ability ability, Attendance attendance, Load load) {

  /**
   * Whether somebody is there.
   *
   * @param until the end of the shift they are on; none when they are not there
   * @param back when they are there next; none while they are there, or where nobody knows
   * @param isAbsent whether they are away for longer than between two shifts
   * @param deputy who takes their cases meanwhile
   */
  public record Attendance(
      Optional<Instant> until, Optional<Instant> back, boolean isAbsent, Optional<StaffId> deputy) {
    public Attendance {
      if (until.isPresent() && (back.isPresent() || isAbsent)) {
        throw new IllegalArgumentException("nobody is there and away");
      }
    }

    /** There until then. */
    public static Attendance until(Instant end) {
      return new Attendance(Optional.of(end), Optional.empty(), false, Optional.empty());
    }

    /** Not there, and back then. */
    public static Attendance back(Instant start) {
      return new Attendance(Optional.empty(), Optional.of(start), false, Optional.empty());
    }
  }

  /**
   * What somebody has.
   *
   * @param open cases that are open
   * @param contested those of them that are disputed or complained of, which count twice
   * @param dueSoon those whose promise is due within two hours, or was due
   */
  public record Load(int open, int contested, int dueSoon) {
    public static final Load NONE = new Load(0, 0, 0);

    public Load {
      if (open < 0 || contested < 0 || contested > open || dueSoon < 0 || dueSoon > open) {
        throw new IllegalArgumentException("no load: " + open + ", " + contested + ", " + dueSoon);
      }
    }

    /** What counts when load is compared. */
    public int weight() {
      return open + contested;
    }
  }

  /** Whether they are there at this moment. */
  public boolean isThere(Instant now) {
    return attendance.until().filter(now::isBefore).isPresent();
  }
}
