package io.redress.cases.credit;

import io.redress.cases.store.CreditListStore;
import io.redress.money.credit.StoreCredit;
import io.redress.money.credit.StoreCredits;
import io.redress.platform.tenancy.EveryMerchant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people of credit that ends soon, and ends credit whose time is over. */
@Service
public class CreditEnds {
  /** So long before it ends somebody is told. */
  public static final Duration TOLD_BEFORE = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(CreditEnds.class);
  private static final int AT_ONCE = 200;

  private final StoreCredits credits;
  private final CreditListStore lists;
  private final CreditLetters letters;
  private final EveryMerchant everyMerchant;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CreditEnds(
      StoreCredits credits,
      Told told,
      EveryMerchant everyMerchant,
      TransactionTemplate transactions,
      Clock clock) {
    this.credits = credits;
    this.lists = told.lists();
    this.letters = told.letters();
    this.everyMerchant = everyMerchant;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How somebody is told. */
  @Component("toldOfCreditEnds")
  record Told(CreditListStore lists, CreditLetters letters) {}

  /** Does for every house what is due now. */
  public void run() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    everyMerchant.each(
        merchant -> {
          try {
            tell(now);
            end(now);
          } catch (RuntimeException e) {
            LOG.error("The credits of {} could not be looked after; tried again", merchant.id(), e);
          }
        });
  }

  /** The letters are written in the transaction that notes that they were. */
  private void tell(Instant now) {
    var taken = AT_ONCE;
    while (taken == AT_ONCE) {
      var told =
          transactions.execute(
              status -> {
                var due = credits.remind(now, now.plus(TOLD_BEFORE), AT_ONCE);
                due.forEach(each -> tell(each, now));
                return due.size();
              });
      taken = told == null ? 0 : told;
    }
  }

  private void tell(StoreCredit credit, Instant now) {
    lists.byId(credit.id()).ifPresent(listed -> letters.tell(listed, now));
  }

  /**
   * Stops when none of those that seem over ended: the database counts in microseconds, and what is
   * over for it alone is ended by the next run.
   */
  private void end(Instant now) {
    var over = credits.over(now, AT_ONCE);
    while (over.stream().filter(each -> credits.expire(each, now)).count() > 0) {
      over = credits.over(now, AT_ONCE);
    }
  }
}
