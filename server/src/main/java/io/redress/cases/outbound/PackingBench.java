package io.redress.cases.outbound;

import io.redress.catalogue.Variant;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.PackChecks;
import io.redress.goods.outbound.PackChecks.Box;
import io.redress.goods.outbound.PackLook;
import io.redress.goods.outbound.PackLook.Subject;
import io.redress.goods.outbound.PackResult;
import io.redress.platform.clock.NewIds;
import io.redress.shared.PackCheckId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at what was packed for a dispatch, and keeps what was found. */
@Component
class PackingBench {
  private final ScannedPieces known;
  private final PackChecks checks;
  private final Dispatches dispatches;
  private final NewIds ids;
  private final Clock clock;

  PackingBench(
      ScannedPieces known, PackChecks checks, Dispatches dispatches, NewIds ids, Clock clock) {
    this.known = known;
    this.checks = checks;
    this.dispatches = dispatches;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a look finds; nothing is kept. */
  PackResult compare(Dispatch dispatch, List<String> scans) {
    var wanted = List.of(dispatch.piece());
    return PackChecks.compare(wanted, new Box(scans, known.of(scans, wanted), dispatch.photos()));
  }

  /** Keeps a look and what follows from it for the dispatch. */
  void keep(Asked asked, Dispatch dispatch, PackResult result, List<String> scans) {
    var subject =
        new Subject.OfDispatch(dispatch.id(), dispatch.origin().caseId(), dispatch.piece());
    var look =
        checks.keep(
            new PackLook(
                new PackCheckId(ids.next()), subject, result, scans, asked.by(), clock.instant()));
    var _ = dispatches.looked(asked, look);
  }

  /** Whether the shop said that it has a variant; empty when it never said so. */
  Optional<Boolean> isOffered(String sku) {
    return known
        .product(sku)
        .flatMap(product -> product.variant(sku))
        .flatMap(Variant::isAvailable);
  }

  /** What the catalogue calls a variant. */
  Optional<String> titleOf(String sku) {
    return known.product(sku).map(product -> ScannedPieces.title(product, sku));
  }
}
