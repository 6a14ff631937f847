package io.redress.cases.alternatives;

import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * Something that could help beside what was wished for, with the reasons why it stands where it
 * does.
 *
 * @param piece the other piece, where it is one
 * @param amount what would be paid for it or credited; empty where nothing is, or a person says it
 * @param reasons the strongest first
 */
public record Alternative(
    Kind kind, Way way, Optional<Piece> piece, Optional<Money> amount, List<Reason> reasons) {
  /** What it is. */
  public enum Kind {
    OTHER_SIZE,
    OTHER_COLOUR,
    /** The same piece in another form that is neither of these alone. */
    OTHER_FORM,
    /** Another piece of the same maker and kind. */
    SIMILAR_PIECE,
    /** Somebody helps to use it, to put it on, to find what is missing. */
    HELP,
    REPLACEMENT,
    REPAIR,
    /** It is kept, and part of its price comes back. */
    KEEP_FOR_PART,
    STORE_CREDIT;

    /** Whether it is another piece. */
    public boolean isPiece() {
      return switch (this) {
        case OTHER_SIZE, OTHER_COLOUR, OTHER_FORM, SIMILAR_PIECE -> true;
        case HELP, REPLACEMENT, REPAIR, KEEP_FOR_PART, STORE_CREDIT -> false;
      };
    }
  }

  /** How one comes to it. */
  public enum Way {
    /** In exchange for the piece. */
    EXCHANGE,
    /** Bought anew; the money for the first one comes back as it should. */
    NEW_ORDER,
    /** One of the remedies that the rules give. */
    REMEDY,
    /** A message or a call. */
    TALK
  }

  /** Why it is proposed. */
  public enum Reason {
    /** It mends what was told as the reason. */
    FITS_REASON,
    /** It is the same piece otherwise. */
    SAME_PIECE,
    SAME_BRAND,
    SAME_PRICE,
    COSTS_MORE,
    COSTS_LESS,
    IN_STOCK,
    BY_RULES,
    /** It stays where it is, and nothing is to be sent. */
    NOTHING_TO_SEND,
    /** It takes no right away; all else stays possible after it. */
    ALL_ELSE_STAYS
  }

  /**
   * Another piece, as the catalogue saw it last.
   *
   * @param label what tells it from others of its kind
   * @param difference what it costs more, or less when negative
   */
  public record Piece(
      String sku,
      String title,
      Optional<String> label,
      Optional<Money> price,
      Optional<Money> difference) {}

  public Alternative {
    reasons = List.copyOf(reasons);
  }
}
