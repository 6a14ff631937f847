package io.redress.goods.outbound;

import io.redress.goods.outbound.domain.Availability;
import io.redress.goods.outbound.store.StockStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was seen on the shelves of the merchant in scope, less what was promised since.
 *
 * <p>It is what the shop told last and no stock book: where nobody counted, the shop's word for a
 * product decides whether a piece is promised.
 */
@Service
public class Stock {
  private final StockStore store;

  Stock(StockStore store) {
    this.store = store;
  }

  /**
   * Keeps what was seen of a variant; what was seen later stays.
   *
   * @throws io.redress.shared.Problem CONFLICT for a code that stands on another piece
   */
  @Transactional
  public StockSeen see(StockSeen seen) {
    var codes = seen.codes().stream().map(ScannedCode::normal).distinct().toList();
    store.see(new StockSeen(seen.sku(), codes, seen.pieces(), seen.place(), seen.seenAt(), 0));
    return store.bySku(seen.sku()).orElseThrow();
  }

  /** What is known of a variant. */
  @Transactional(readOnly = true)
  public Optional<StockSeen> bySku(String sku) {
    return store.bySku(sku);
  }

  /** What is known of these variants; nothing is told of what nobody has seen. */
  @Transactional(readOnly = true)
  public List<StockSeen> of(Collection<String> skus) {
    return store.of(skus);
  }

  /** Which variants these codes stand on, by {@link ScannedCode#normal}. */
  @Transactional(readOnly = true)
  public Map<String, String> skusOf(Collection<String> codes) {
    return codes.isEmpty() ? Map.of() : store.skusOf(codes);
  }

  /**
   * Whether so many pieces can be promised now, and the very one where one was chosen; nobody else
   * promises of them until the transaction ends.
   *
   * @param isOffered whether the shop said that it has it; empty when it never said so
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean canHold(DispatchPiece piece, Optional<Boolean> isOffered) {
    var seen = store.lock(piece.sku());
    var isTaken = piece.serial().filter(serial -> store.isHeld(piece.sku(), serial)).isPresent();
    return !isTaken && Availability.isThere(seen, isOffered, piece.quantity().pieces());
  }
}
