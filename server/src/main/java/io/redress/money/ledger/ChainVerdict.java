package io.redress.money.ledger;

/** What checking a chain of postings found. */
public sealed interface ChainVerdict {
  /**
   * Every posting is as it was written.
   *
   * @param postings how many there are
   * @param head hash of the last one in hexadecimal; zeros when there is none
   */
  record Intact(int postings, String head) implements ChainVerdict {}

  /**
   * Somebody changed, added or removed something.
   *
   * @param sequenceNumber the first posting that does not fit
   * @param reason what does not fit
   */
  record Broken(int sequenceNumber, String reason) implements ChainVerdict {}
}
