package io.redress.goods.parcels;

import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Something that happened to a box, as somebody tells it.
 *
 * @param at when it happened
 * @param reference by which telling it twice is seen; the same move with the same reference is done
 *     once. Empty where the state alone tells
 * @param details what came with it
 */
public record ParcelStep(ParcelMove move, Instant at, String reference, Details details) {
  /** The longest texts that are taken. */
  public static final int LONGEST_REFERENCE = 120;

  public static final int LONGEST_PLACE = 120;
  public static final int LONGEST_WORDS = 1_000;

  /**
   * What comes with a step.
   *
   * @param tracking a number under which the carrier knows the box from now on
   * @param expectedAt by when it shall arrive, as is known now
   * @param weightGrams of the box, as it was weighed now
   * @param place where it happened; may be empty
   * @param words what was said about it; may be empty
   * @param missing pieces that were not in the box, when it is opened
   */
  public record Details(
      Optional<Tracking> tracking,
      Optional<Instant> expectedAt,
      OptionalInt weightGrams,
      String place,
      String words,
      Set<ParcelPiece.Key> missing) {
    public static final Details NONE =
        new Details(Optional.empty(), Optional.empty(), OptionalInt.empty(), "", "", Set.of());

    /** Refuses texts that are too long with a {@link Problem}. */
    public Details {
      place = PlainWords.oneLine(place);
      words = PlainWords.clean(words).strip();
      missing = Set.copyOf(missing);
      requireShort("place", place, LONGEST_PLACE);
      requireShort("words", words, LONGEST_WORDS);
    }

    /** Only words. */
    public static Details words(String words) {
      return new Details(
          Optional.empty(), Optional.empty(), OptionalInt.empty(), "", words, Set.of());
    }

    /** Only a tracking number. */
    public static Details tracked(Tracking tracking) {
      return new Details(
          Optional.of(tracking), Optional.empty(), OptionalInt.empty(), "", "", Set.of());
    }

    /** Only what was not in the box. */
    public static Details missing(Set<ParcelPiece.Key> missing) {
      return new Details(Optional.empty(), Optional.empty(), OptionalInt.empty(), "", "", missing);
    }
  }

  public ParcelStep {
    reference = PlainWords.oneLine(reference);
    requireShort("reference", reference, LONGEST_REFERENCE);
  }

  private static void requireShort(String field, String text, int most) {
    if (text.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(field, text, "is longer than " + most + " characters", "Shorten it."));
    }
  }

  /** A step of which no more is known than that it happened. */
  public static ParcelStep of(ParcelMove move, Instant at) {
    return new ParcelStep(move, at, "", Details.NONE);
  }

  /** A step with what came with it. */
  public static ParcelStep of(ParcelMove move, Instant at, Details details) {
    return new ParcelStep(move, at, "", details);
  }
}
