package io.redress.liaison.accounts;

/**
 * What was agreed for a request that would fall into a time in which a brand takes none. Nothing is
 * sent or held back by itself: whoever would ask is warned, with this and the first day afterwards.
 */
public enum AfterBlackout {
  /** It can be sent from the first day afterwards, together with others. */
  SEND_TOGETHER,
  /** It can be sent from the first day afterwards, each by itself. */
  SEND_EACH,
  /** Nobody need wait: the house can go ahead and bear the cost. */
  GO_AHEAD_AT_OWN_COST
}
