package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.Optional;

/**
 * The row of a case.
 *
 * @param number what people call the case by
 * @param owner the member of staff or the team that holds it
 * @param version rises with each command; commands that name an older one are refused
 */
public record CaseHead(
    CaseId id,
    String number,
    OrderId orderId,
    ConsumerId consumerId,
    Optional<BrandId> brandId,
    CaseStatus status,
    String owner,
    String team,
    String language,
    Instant openedAt,
    Optional<PromiseId> anchor,
    int version,
    Chain chain) {

  /**
   * The end of the case's chain of events.
   *
   * @param length number of events so far
   * @param head SHA-256 of the last event, in hexadecimal; empty before the first
   */
  public record Chain(int length, String head) {
    /** The chain of a case without events. */
    public static final Chain EMPTY = new Chain(0, "");
  }
}
