package io.redress.liaison.accounts;

/** What becomes of a request that would fall into a time in which a brand takes none. */
public enum AfterBlackout {
  /** It is sent on the first day afterwards, all together. */
  SEND_TOGETHER,
  /** It is sent on the first day afterwards, each by itself. */
  SEND_EACH,
  /** Nobody waits: the house goes ahead and bears the cost. */
  GO_AHEAD_AT_OWN_COST
}
