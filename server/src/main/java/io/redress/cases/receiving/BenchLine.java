package io.redress.cases.receiving;

import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a case as the bench reads it.
 *
 * @param due when the next promise of its case falls due
 * @param parcel the box that it is in, as far as anybody knows
 */
public record BenchLine(
    CaseId caseId,
    CaseLineId line,
    String caseNumber,
    String consumerName,
    Goods goods,
    State state,
    Optional<Instant> due,
    Optional<Box> parcel) {
  /** What it is. */
  public record Goods(String title, Optional<String> brand, String category, int quantity) {}

  /** Where it is, and whether it is taken. */
  public record State(Reception reception, Acceptance acceptance, Optional<Instant> receivedAt) {}

  /** The box it comes in. */
  public record Box(
      String number,
      Optional<String> carrier,
      Optional<String> tracking,
      Optional<Instant> expectedAt,
      Optional<Instant> deliveredAt) {}

  /** What can be read on its box, or else the number of its case. */
  public String code() {
    return parcel.map(Box::number).orElse(caseNumber);
  }

  /** By when it should be here: as the box says, else as its case is promised. */
  public Optional<Instant> expectedAt() {
    return parcel.flatMap(Box::expectedAt).or(() -> due);
  }
}
