package io.redress.platform.personal;

import java.time.Instant;

/**
 * What one module keeps about a person, told for an export and blanked by an erasure.
 *
 * <p>Both are called in a transaction, in the scope of the merchant. Erasing twice changes nothing.
 * Whatever a chain or the ledger is computed from is left as it is: it holds ids, codes, amounts
 * and dates only.
 */
public interface PersonalRecords {
  /** Whether these records belong to a case, whose words go after some years, or to the person. */
  enum Belonging {
    CASE,
    PERSON
  }

  Belonging belonging();

  /** Tells every row about the person; what was erased is not there any more. */
  void tell(DataSubject subject, Telling telling);

  /** Blanks or deletes every personal value. */
  void erase(DataSubject subject, Instant now);
}
