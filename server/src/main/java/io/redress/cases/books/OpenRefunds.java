package io.redress.cases.books;

import io.redress.cases.store.OpenRefundStore;
import io.redress.people.Merchants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The refunds of the house in scope that were decided and are not proven to have arrived. */
@Service
public class OpenRefunds {
  /** The most that is listed at once; sums are of all. */
  public static final int MOST = 500;

  private final OpenRefundStore store;
  private final Merchants merchants;
  private final Clock clock;

  OpenRefunds(OpenRefundStore store, Merchants merchants, Clock clock) {
    this.store = store;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** The oldest of them, oldest first; at most {@link #MOST}. */
  @Transactional(readOnly = true)
  public List<OpenRefund> oldest() {
    return store.oldest(MOST);
  }

  /** All of them by age today, by the house's clock. */
  @Transactional(readOnly = true)
  public Ageing ageing() {
    var zone = merchants.current().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return new Ageing(today, zone, store.heaps(age -> age.since(today, zone)));
  }
}
