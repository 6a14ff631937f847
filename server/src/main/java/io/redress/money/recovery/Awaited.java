package io.redress.money.recovery;

/** Whose act a claim waits for. */
public enum Awaited {
  /** Whoever made it, or somebody in their place. */
  HOUSE,
  /** Another person of the house, who says yes or no to giving it up. */
  SECOND_PERSON,
  /** Whom the claim is against. */
  DEBTOR,
  /** It has ended. */
  NOBODY
}
