package io.redress.goods.passport;

import io.redress.goods.passport.domain.MarkComparison;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a piece is known by, as noted before dispatch or as read when it came back.
 *
 * @param serial serial number or date code, as it is engraved or printed
 * @param weightMilligrams what it weighs, at most {@value #HEAVIEST_MILLIGRAMS}
 */
public record Marks(
    Optional<String> serial,
    Optional<String> certificate,
    Optional<String> hallmark,
    OptionalLong weightMilligrams,
    Optional<String> seal) {
  /** The longest text of one mark. */
  public static final int LONGEST = 80;

  /** A ton. */
  public static final long HEAVIEST_MILLIGRAMS = 1_000_000_000L;

  /** Nothing is known. */
  public static final Marks NONE =
      new Marks(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty());

  public Marks {
    serial = plain(serial);
    certificate = plain(certificate);
    hallmark = plain(hallmark);
    seal = plain(seal);
    var violations = new ArrayList<Violation>();
    check(violations, "serial", serial);
    check(violations, "certificate", certificate);
    check(violations, "hallmark", hallmark);
    check(violations, "seal", seal);
    if (weightMilligrams.isPresent() && !isWeight(weightMilligrams.getAsLong())) {
      violations.add(
          new Violation(
              "weightMilligrams",
              String.valueOf(weightMilligrams.getAsLong()),
              "is no weight of a piece",
              "Send milligrams from 1 to " + HEAVIEST_MILLIGRAMS + "."));
    }
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, List.copyOf(violations));
    }
  }

  /** Whether nothing at all is known. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The mark of a kind as text; a weight is none. */
  public Optional<String> text(MarkKind kind) {
    return switch (kind) {
      case SERIAL -> serial;
      case CERTIFICATE -> certificate;
      case HALLMARK -> hallmark;
      case SEAL -> seal;
      case WEIGHT -> Optional.empty();
    };
  }

  /** Whether the serial number that was read is this one; what is not known says nothing. */
  public MarkVerdict serialAgainst(Marks read) {
    return MarkComparison.texts(serial, read.serial);
  }

  private static boolean isWeight(long milligrams) {
    return milligrams >= 1 && milligrams <= HEAVIEST_MILLIGRAMS;
  }

  private static Optional<String> plain(Optional<String> text) {
    return text.map(PlainWords::oneLine).filter(each -> !each.isEmpty());
  }

  private static void check(List<Violation> violations, String field, Optional<String> text) {
    if (text.filter(each -> each.length() > LONGEST).isPresent()) {
      violations.add(
          new Violation(
              field,
              text.orElseThrow(),
              "is longer than " + LONGEST + " characters",
              "Send the number alone."));
    }
  }
}
