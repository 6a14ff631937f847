package io.redress.goods;

import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.InspectionId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One look at goods that came back; a second look is another inspection.
 *
 * @param inspector who looked; empty when a program compared what came with what was sent
 * @param result what follows for acceptance; never {@link Acceptance#PENDING}
 * @param deduction what is taken off the refund; nothing when the goods are accepted as they are
 * @param notes what was seen, at most {@value #MAXIMUM_NOTES} characters
 */
public record Inspection(
    InspectionId id,
    CaseId caseId,
    CaseLineId caseLineId,
    Optional<StaffId> inspector,
    Grade grade,
    Acceptance result,
    Money deduction,
    String notes,
    Instant inspectedAt) {
  public static final int MAXIMUM_NOTES = 4_000;

  public Inspection {
    var violations = new ArrayList<Violation>();
    if (result == Acceptance.PENDING) {
      violations.add(
          new Violation("result", "PENDING", "is no result", "Say what follows from the look."));
    }
    if (deduction.isNegative() || (result == Acceptance.ACCEPTED && !deduction.isZero())) {
      violations.add(
          new Violation(
              "deduction",
              deduction.toString(),
              "does not go with " + result,
              "Use nothing for ACCEPTED, and PARTIAL for a deduction."));
    }
    if (notes.length() > MAXIMUM_NOTES) {
      violations.add(
          new Violation(
              "notes",
              notes,
              "has " + notes.length() + " characters",
              "Write at most " + MAXIMUM_NOTES + " characters."));
    }
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, List.copyOf(violations));
    }
  }
}
