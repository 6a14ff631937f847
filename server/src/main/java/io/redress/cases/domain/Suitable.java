package io.redress.cases.domain;

import io.redress.cases.CaseReason;
import io.redress.cases.alternatives.Alternative.Kind;
import java.util.Map;

/**
 * How well each kind of alternative suits a reason, from 100 for what mends it to 0 for what is not
 * proposed. To a doubt whether a piece is genuine nothing is proposed: it is not talked over.
 */
final class Suitable {
  private static final Map<Kind, Integer> SIZE =
      Map.of(
          Kind.OTHER_SIZE, 100,
          Kind.HELP, 60,
          Kind.OTHER_FORM, 50,
          Kind.SIMILAR_PIECE, 40,
          Kind.STORE_CREDIT, 20);
  private static final Map<Kind, Integer> TASTE =
      Map.of(
          Kind.OTHER_COLOUR, 90,
          Kind.OTHER_FORM, 80,
          Kind.SIMILAR_PIECE, 70,
          Kind.OTHER_SIZE, 50,
          Kind.STORE_CREDIT, 40);
  private static final Map<Kind, Integer> HELP =
      Map.of(Kind.HELP, 100, Kind.OTHER_FORM, 40, Kind.SIMILAR_PIECE, 30, Kind.STORE_CREDIT, 20);
  private static final Map<Kind, Integer> FAULT =
      Map.of(
          Kind.REPLACEMENT, 100,
          Kind.REPAIR, 90,
          Kind.HELP, 80,
          Kind.KEEP_FOR_PART, 60,
          Kind.SIMILAR_PIECE, 30,
          Kind.STORE_CREDIT, 20);
  private static final Map<Kind, Integer> DAMAGE =
      Map.of(
          Kind.REPLACEMENT, 100,
          Kind.KEEP_FOR_PART, 80,
          Kind.REPAIR, 70,
          Kind.SIMILAR_PIECE, 30,
          Kind.STORE_CREDIT, 20);
  private static final Map<Kind, Integer> DIFFERENT =
      Map.of(
          Kind.KEEP_FOR_PART, 80,
          Kind.HELP, 70,
          Kind.OTHER_COLOUR, 60,
          Kind.OTHER_FORM, 55,
          Kind.SIMILAR_PIECE, 50,
          Kind.REPLACEMENT, 40,
          Kind.STORE_CREDIT, 20);
  private static final Map<Kind, Integer> MISSING =
      Map.of(Kind.REPLACEMENT, 100, Kind.HELP, 90, Kind.KEEP_FOR_PART, 60, Kind.STORE_CREDIT, 20);
  private static final Map<Kind, Integer> MIXED_UP =
      Map.of(
          Kind.REPLACEMENT, 100,
          Kind.KEEP_FOR_PART, 50,
          Kind.SIMILAR_PIECE, 30,
          Kind.STORE_CREDIT, 20);
  private static final Map<Kind, Integer> TIME =
      Map.of(Kind.KEEP_FOR_PART, 60, Kind.STORE_CREDIT, 30);
  private static final Map<Kind, Integer> NOWHERE =
      Map.of(Kind.REPLACEMENT, 100, Kind.SIMILAR_PIECE, 40, Kind.STORE_CREDIT, 20);

  private Suitable() {}

  static int points(CaseReason reason, Kind kind) {
    return of(reason).getOrDefault(kind, 0);
  }

  private static Map<Kind, Integer> of(CaseReason reason) {
    return switch (reason) {
      case WRONG_SIZE -> SIZE;
      case CHANGED_MIND, CANCEL_BEFORE_DISPATCH -> TASTE;
      case NEEDS_HELP -> HELP;
      case DEFECT -> FAULT;
      case DAMAGED_IN_TRANSIT -> DAMAGE;
      case NOT_AS_DESCRIBED -> DIFFERENT;
      case MISSING_PARTS -> MISSING;
      case WRONG_ITEM -> MIXED_UP;
      case LATE -> TIME;
      case NEVER_ARRIVED -> NOWHERE;
      case NOT_AUTHENTIC -> Map.of();
    };
  }
}
