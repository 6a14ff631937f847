package io.redress.goods.passport;

import io.redress.goods.passport.store.PassportStore;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The item passports of the merchant in scope. */
@Service
public class Passports {
  private final PassportStore store;

  Passports(PassportStore store) {
    this.store = store;
  }

  /**
   * What somebody notes of a piece.
   *
   * @param marks all that is known now; it takes the place of what was known
   */
  public record Noting(PieceKey piece, Marks marks, ItemPassport.Source source) {}

  /**
   * Notes what a piece is known by: its first version, or the next. The same marks again make no
   * version; a problem CONFLICT when somebody else noted the piece at the same moment.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ItemPassport note(Noting noting, Actor by, Instant now) {
    var known = latest(noting.piece());
    if (known.filter(each -> each.marks().equals(noting.marks())).isPresent()) {
      return known.get();
    }
    var next =
        new ItemPassport(
            noting.piece(),
            known.map(ItemPassport::version).orElse(0) + 1,
            noting.marks(),
            noting.source(),
            by,
            now.truncatedTo(ChronoUnit.MICROS),
            List.of());
    if (!store.insert(next)) {
      throw Problem.of(
          ProblemCode.CONFLICT, "Somebody noted this piece at the same moment; read it again.");
    }
    return next.showing(store.photos(noting.piece()));
  }

  /** Adds a picture from before dispatch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void show(PieceKey piece, EvidenceId photo, Instant now) {
    store.show(piece, photo, now.truncatedTo(ChronoUnit.MICROS));
  }

  /** What is known of a piece now, with its pictures; empty when nothing was ever noted. */
  @Transactional(readOnly = true)
  public Optional<ItemPassport> of(PieceKey piece) {
    return latest(piece).map(each -> each.showing(store.photos(piece)));
  }

  /** The pictures of a piece before dispatch, also while nothing else is noted. */
  @Transactional(readOnly = true)
  public List<EvidenceId> photos(PieceKey piece) {
    return store.photos(piece);
  }

  /** What is known of each piece of these lines now, without pictures. */
  @Transactional(readOnly = true)
  public List<ItemPassport> ofLines(Collection<OrderLineId> lines) {
    return lines.isEmpty() ? List.of() : store.latest(lines);
  }

  /** All versions of a piece, the latest first. */
  @Transactional(readOnly = true)
  public List<ItemPassport> versions(PieceKey piece) {
    return store.versions(piece);
  }

  private Optional<ItemPassport> latest(PieceKey piece) {
    return store.latest(List.of(piece.line())).stream()
        .filter(each -> each.piece().equals(piece))
        .findFirst();
  }
}
