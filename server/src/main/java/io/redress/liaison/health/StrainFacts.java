package io.redress.liaison.health;

import io.redress.liaison.accounts.AfterBlackout;
import java.time.LocalDate;
import java.util.List;

/**
 * How things stand with a brand before something is asked.
 *
 * @param quotas what is used of what was agreed, each in its period
 * @param most how many pieces one request may hold
 * @param closed days on which it takes no requests, what was agreed last first
 * @param limits purchasing accounts, of those with which the pieces were bought, that are not
 *     normal
 * @param open requests that it has not answered yet
 */
public record StrainFacts(
    List<UsedQuota> quotas,
    List<PieceLimit> most,
    List<ClosedDays> closed,
    List<AccountLimit> limits,
    int open) {
  /** Of a brand with which nothing was agreed and nothing is open. */
  public static final StrainFacts NONE =
      new StrainFacts(List.of(), List.of(), List.of(), List.of(), 0);

  public StrainFacts {
    quotas = List.copyOf(quotas);
    most = List.copyOf(most);
    closed = List.copyOf(closed);
    limits = List.copyOf(limits);
  }

  /**
   * How many pieces one request may hold.
   *
   * @param kind what is asked for, as quotas name it
   */
  public record PieceLimit(String kind, int pieces) {}

  /**
   * Days on which a brand takes no requests.
   *
   * @param from the first such day
   * @param until the last such day
   * @param then what was agreed for requests that arise meanwhile
   */
  public record ClosedDays(LocalDate from, LocalDate until, AfterBlackout then) {
    boolean hold(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /**
   * A purchasing account that the brand has restricted or closed.
   *
   * @param place where it buys
   * @param why in the words of the brand
   */
  public record AccountLimit(String place, boolean isClosed, String why) {}
}
