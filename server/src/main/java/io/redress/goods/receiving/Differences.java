package io.redress.goods.receiving;

import io.redress.goods.Reception;
import io.redress.goods.receiving.store.DifferenceStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DifferenceId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Differences between what came back and what was sent, of the merchant in scope; each is seen by
 * two persons.
 *
 * <p>Everything runs in the caller's transaction.
 */
@Component
public final class Differences {
  private final DifferenceStore store;
  private final NewIds ids;

  Differences(DifferenceStore store, NewIds ids) {
    this.store = store;
    this.ids = ids;
  }

  /** A line of a case. */
  public record Piece(CaseId caseId, CaseLineId line) {}

  /** Notes that somebody saw a difference; what is as it should be is none. */
  public void note(Piece piece, Reception outcome, Actor by, Instant now) {
    if (!Difference.isOne(outcome)) {
      return;
    }
    store.insert(
        new Difference(
            new DifferenceId(ids.next()),
            piece.caseId(),
            piece.line(),
            outcome,
            "",
            by,
            now.truncatedTo(ChronoUnit.MICROS),
            Optional.empty()));
  }

  /** Adds the words of whoever saw the open difference of a line. */
  public void describe(CaseLineId line, String words) {
    store.describe(line, cut(words));
  }

  /**
   * Keeps what a second person says; refused with {@code second_person_needed} for whoever saw it
   * first, and with {@code looked_at_twice} where somebody else has said it already.
   */
  public Difference second(DifferenceId id, SecondLook look, String words, Actor by, Instant now) {
    var current = require(id);
    if (!current.isOpen()) {
      throw new RefusedException(Refusal.of("looked_at_twice"));
    }
    if (current.seenBy().equals(by)) {
      throw new RefusedException(Refusal.of("second_person_needed"));
    }
    var second = new Difference.Second(look, cut(words), by, now.truncatedTo(ChronoUnit.MICROS));
    if (!store.second(id, second)) {
      throw new RefusedException(Refusal.of("looked_at_twice"));
    }
    return require(id);
  }

  /** One difference. */
  public Optional<Difference> byId(DifferenceId id) {
    return store.byId(id);
  }

  /** The differences of a case, oldest first. */
  public List<Difference> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  private Difference require(DifferenceId id) {
    return store.byId(id).orElseThrow(() -> Problem.notFound("The difference"));
  }

  private static String cut(String words) {
    var clean = PlainWords.clean(words).strip();
    var longest = Math.min(clean.length(), Difference.LONGEST_WORDS);
    return PlainWords.clean(clean.substring(0, longest));
  }
}
