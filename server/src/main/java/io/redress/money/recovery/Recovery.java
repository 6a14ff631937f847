package io.redress.money.recovery;

import io.redress.money.recovery.domain.RecoveryMachine;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.RecoveryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim against whoever owes the merchant for a case.
 *
 * @param number what people call it by: that of the case and which of its claims
 * @param version changes with every change; a stale one is refused
 */
public record Recovery(
    RecoveryId id,
    String number,
    Matter matter,
    Debtor debtor,
    RecoveryWords words,
    RecoveryFigures figures,
    Course course,
    int version) {

  /**
   * What it is about.
   *
   * @param line the piece; empty for all of the case
   */
  public record Matter(CaseId caseId, Optional<CaseLineId> line, RecoveryGround ground) {}

  /**
   * How it went so far.
   *
   * @param answeredAt when the debtor answered last
   * @param nextAt when something is due: by whom the state says; empty once it has ended
   * @param askedBy who would give it up and needs a second person
   * @param givenUpBy who gave it up
   */
  public record Course(
      RecoveryState state,
      Actor madeBy,
      Instant madeAt,
      Optional<Instant> sentAt,
      Optional<Instant> answeredAt,
      Optional<Instant> nextAt,
      Optional<UUID> askedBy,
      Optional<UUID> givenUpBy) {}

  /** How it stands. */
  public RecoveryState state() {
    return course.state();
  }

  /** What persons may do about it now. */
  public List<RecoveryMove> moves() {
    return RecoveryMachine.allowed(course.state(), figures);
  }

  /** Whether something was due before this moment. */
  public boolean isLate(Instant now) {
    return course.nextAt().filter(next -> next.isBefore(now)).isPresent();
  }
}
