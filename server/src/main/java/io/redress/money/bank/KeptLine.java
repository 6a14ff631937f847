package io.redress.money.bank;

import java.util.UUID;

/**
 * A movement that was kept.
 *
 * @param line what the bank said of it; without words once they were erased
 */
public record KeptLine(UUID id, StatementLine line, State state) {
  /** What became of a movement. */
  public enum State {
    /** Nobody knows yet which refund it is. */
    OPEN,
    /** It proves a refund. */
    MATCHED,
    /** Somebody said that it is none of ours. */
    ASIDE
  }
}
