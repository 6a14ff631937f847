package io.redress.liaison.health;

import io.redress.liaison.accounts.AfterBlackout;
import java.time.LocalDate;

/**
 * A warning before something that would strain the relationship with a brand: why, and what can be
 * done instead. What the consumer may claim is the same either way.
 */
public sealed interface Strain {
  /** By its own terms the brand need not agree. */
  record WeakClaim(Weakness weakness) implements Strain {}

  /** With this the quota is all but used. */
  record QuotaNearlyUsed(UsedQuota after) implements Strain {}

  /** With this more is asked for than was agreed. */
  record QuotaUsed(UsedQuota after) implements Strain {}

  /**
   * The brand takes no requests on these days.
   *
   * @param until the last of them, however many closed times adjoin
   * @param then what was agreed for what arises meanwhile
   */
  record Blackout(LocalDate until, AfterBlackout then) implements Strain {
    /** The first day on which it takes requests again. */
    public LocalDate opens() {
      return until.plusDays(1);
    }
  }

  /**
   * It is about more pieces than one request may hold.
   *
   * @param asked what is asked for, as quotas name it
   * @param agreed how many pieces one request may hold
   */
  record OverLimit(String asked, int pieces, int agreed) implements Strain {}

  /** The account with which the piece was bought is restricted or closed. */
  record AccountRestricted(String place, boolean isClosed, String why) implements Strain {}

  /** It has many requests of ours on its desk already. */
  record TooManyOpen(int open) implements Strain {}

  /** The kinds, as they are kept. */
  enum Kind {
    WEAK_CLAIM,
    ACCOUNT_RESTRICTED,
    BLACKOUT,
    OVER_LIMIT,
    QUOTA_USED,
    QUOTA_NEARLY_USED,
    TOO_MANY_OPEN
  }

  /** What can be done instead, for the brand's sake; each gives the consumer the same. */
  enum Alternative {
    /** The consumer gets what is theirs from our own stock, and the cost is ours. */
    OWN_STOCK_AT_COST,
    /** It waits until the brand takes requests again, and can go together with others. */
    TOGETHER_AFTERWARDS,
    /** It waits until the brand takes requests again, and can go in a letter of its own. */
    EACH_AFTERWARDS,
    /** The case is split, so that each request holds no more than was agreed. */
    IN_SEVERAL_REQUESTS,
    /** It waits for the next period of the quota, or we bear it now. */
    NEXT_PERIOD,
    /** Only what matters most is sent now. */
    MOST_URGENT_FIRST,
    /** It waits for answers, or goes with others as one. */
    AFTER_ANSWERS
  }

  /** Of which kind it is. */
  default Kind kind() {
    return switch (this) {
      case WeakClaim each -> Kind.WEAK_CLAIM;
      case AccountRestricted each -> Kind.ACCOUNT_RESTRICTED;
      case Blackout each -> Kind.BLACKOUT;
      case OverLimit each -> Kind.OVER_LIMIT;
      case QuotaUsed each -> Kind.QUOTA_USED;
      case QuotaNearlyUsed each -> Kind.QUOTA_NEARLY_USED;
      case TooManyOpen each -> Kind.TOO_MANY_OPEN;
    };
  }

  /** What can be done instead. */
  default Alternative alternative() {
    return switch (this) {
      case WeakClaim each -> Alternative.OWN_STOCK_AT_COST;
      case AccountRestricted each -> Alternative.OWN_STOCK_AT_COST;
      case Blackout(_, var then) -> meanwhile(then);
      case OverLimit each -> Alternative.IN_SEVERAL_REQUESTS;
      case QuotaUsed each -> Alternative.NEXT_PERIOD;
      case QuotaNearlyUsed each -> Alternative.MOST_URGENT_FIRST;
      case TooManyOpen each -> Alternative.AFTER_ANSWERS;
    };
  }

  private static Alternative meanwhile(AfterBlackout then) {
    return switch (then) {
      case SEND_TOGETHER -> Alternative.TOGETHER_AFTERWARDS;
      case SEND_EACH -> Alternative.EACH_AFTERWARDS;
      case GO_AHEAD_AT_OWN_COST -> Alternative.OWN_STOCK_AT_COST;
    };
  }
}
