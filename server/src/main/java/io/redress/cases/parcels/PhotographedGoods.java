package io.redress.cases.parcels;

import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import java.util.List;

/**
 * Goods of a case that are awaited, with photos that their consumer sent of them.
 *
 * @param goods title of the first piece, and the number of the order
 * @param photos of which small pictures can be shown, oldest first; may be none where what stands
 *     on the box speaks for the case
 */
public record PhotographedGoods(
    CaseId caseId, String number, String goods, List<EvidenceId> photos) {
  public PhotographedGoods {
    photos = List.copyOf(photos);
  }
}
