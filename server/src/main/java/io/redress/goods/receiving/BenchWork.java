package io.redress.goods.receiving;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody does at the bench. */
public sealed interface BenchWork {
  /** The longest code that is read from a box. */
  int LONGEST_CODE = 120;

  /** The longest name of a shelf. */
  int LONGEST_SHELF = 60;

  /** The longest words about a box that nobody knows. */
  int LONGEST_CONTENTS = 800;

  /** Most lines that are counted in one box. */
  int MOST_LINES = 200;

  /** The name by which it is kept. */
  default String kind() {
    return switch (this) {
      case Receive _ -> "receive";
      case Inspect _ -> "inspect";
      case Unknown _ -> "unknown";
    };
  }

  /**
   * A box is opened and counted.
   *
   * @param code as it stands on the box: its number, its tracking number, or that of the case
   * @param words what was seen besides; may be empty
   */
  record Receive(String code, BoxState box, List<Count> counts, String words) implements BenchWork {
    public Receive {
      counts = List.copyOf(counts);
    }
  }

  /** How many pieces of a line were in the box, or that something else was in their place. */
  record Count(CaseLineId line, int came, Contents contents) {}

  /** What lay in the box for a line. */
  enum Contents {
    EXPECTED,
    SOMETHING_ELSE
  }

  /**
   * A piece is looked at.
   *
   * @param decision what whoever looks makes of it; the proposal where it is left out
   * @param stop what it is instead, where whoever looks stops here
   */
  record Inspect(
      CaseId caseId,
      CaseLineId line,
      Look look,
      Decision decision,
      Optional<Reception> stop,
      String words)
      implements BenchWork {}

  /**
   * What whoever looks decides.
   *
   * @param deduction in the currency of the order; what is proposed where it is left out
   */
  record Decision(
      Optional<Grade> grade, Optional<Acceptance> result, Optional<BigDecimal> deduction) {
    /** As it is proposed. */
    public static final Decision AS_PROPOSED =
        new Decision(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A box came that nobody knows.
   *
   * @param code what can be read on it; may be empty
   * @param shelf where it lies; may be empty
   */
  record Unknown(String code, String words, String shelf) implements BenchWork {}

  /** A code as it is compared: people and scanners write it with blanks and in small letters. */
  static String plain(String code) {
    return code.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }
}
