package io.redress.promises.hours;

import io.redress.platform.trips.Question;
import io.redress.promises.store.HoursStore;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The hours that the house in scope has set for itself and for its brands. */
@Service
public final class HoursBook {
  private final HoursStore store;

  HoursBook(HoursStore store) {
    this.store = store;
  }

  /** Who changes something, and when. */
  public record Change(String by, Instant at) {
    public Change {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** The question for what was set for the house and these brands, to be asked with others. */
  public Question<List<KeptHours>> questionOf(Collection<BrandId> brands) {
    return store.of(brands);
  }

  /** What was set for one party; empty when nothing ever was. */
  public Optional<KeptHours> of(Optional<BrandId> brand) {
    return store.of(brand.stream().toList()).ask().stream()
        .filter(kept -> kept.brand().equals(brand))
        .findFirst();
  }

  /**
   * Sets the hours of a party; promises that were made keep their moments.
   *
   * @param readVersion the version that was read before, 0 when there was none
   */
  public KeptHours set(
      Optional<BrandId> brand, WorkingHours hours, int readVersion, Change change) {
    return keep(new KeptHours(brand, readVersion + 1, true, hours, change.at(), change.by()));
  }

  /** Lets a party keep the usual hours again. */
  public KeptHours asUsual(KeptHours before, Change change) {
    return keep(
        new KeptHours(
            before.brand(), before.version() + 1, false, before.hours(), change.at(), change.by()));
  }

  private KeptHours keep(KeptHours kept) {
    var isKept = kept.version() == 1 ? store.insert(kept) : store.update(kept);
    if (!isKept) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The hours are not in version %d any more; read them again."
              .formatted(kept.version() - 1));
    }
    return kept;
  }
}
