package io.redress.cases.receiving;

import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.Marks;
import io.redress.shared.EvidenceId;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a piece that came back.
 *
 * @param unit which piece of its order line it is, or most likely is
 * @param marks of its passport, and else what the order says
 * @param passport with its photos, where one was noted
 */
public record KnownPiece(int unit, Marks marks, Optional<ItemPassport> passport) {
  /** Pictures from before dispatch. */
  public List<EvidenceId> photos() {
    return passport.map(ItemPassport::photos).orElse(List.of());
  }
}
