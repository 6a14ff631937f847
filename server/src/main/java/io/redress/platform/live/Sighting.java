package io.redress.platform.live;

import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody of the staff looks at a case, writes there, or has left: identifiers only. It goes
 * from node to node and is written nowhere.
 *
 * @param window one open page, or the person itself for what is told of all their pages
 */
record Sighting(MerchantId merchant, CaseId caseId, UUID window, StaffId person, Doing doing) {
  private static final String MARK = "here";
  private static final int FIELDS = 6;

  /** What somebody does there. */
  enum Doing {
    READS,
    WRITES,
    LEFT
  }

  String asLine() {
    return String.join(
        " ",
        MARK,
        merchant.toString(),
        caseId.toString(),
        window.toString(),
        person.toString(),
        doing.name().toLowerCase(Locale.ROOT));
  }

  /** Reads a line; empty when it is none of ours, since anybody may use the channel. */
  static Optional<Sighting> parse(String line) {
    var fields = line.split(" ", FIELDS);
    if (fields.length != FIELDS || !fields[0].equals(MARK)) {
      return Optional.empty();
    }
    try {
      var merchant = MerchantId.parse(fields[1]);
      var caseId = CaseId.parse(fields[2]);
      var window = UUID.fromString(fields[3]);
      var person = StaffId.parse(fields[4]);
      return Arrays.stream(Doing.values())
          .filter(doing -> doing.name().toLowerCase(Locale.ROOT).equals(fields[5]))
          .findFirst()
          .map(doing -> new Sighting(merchant, caseId, window, person, doing));
    } catch (Problem | IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }
}
