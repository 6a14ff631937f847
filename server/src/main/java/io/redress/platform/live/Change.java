package io.redress.platform.live;

import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import java.util.Optional;

/**
 * That a part of a case has changed: identifiers only, whoever cares reads again.
 *
 * @param part name of the part that changed, the name of the event in the browser
 */
record Change(MerchantId merchant, CaseId caseId, String part) {
  private static final int FIELDS = 3;

  String asLine() {
    return merchant + " " + caseId + " " + part;
  }

  /** Reads a line; empty when it is none of ours, since anybody may use the channel. */
  static Optional<Change> parse(String line) {
    var fields = line.split(" ", FIELDS);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Change(MerchantId.parse(fields[0]), CaseId.parse(fields[1]), fields[2]));
    } catch (Problem noIdentifier) {
      return Optional.empty();
    }
  }
}
