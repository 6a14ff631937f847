package io.redress.goods.domain;

import static io.redress.goods.Reception.EMPTY;
import static io.redress.goods.Reception.IN_TRANSIT;
import static io.redress.goods.Reception.LOST;
import static io.redress.goods.Reception.RECEIVED;
import static io.redress.goods.Reception.SHORT;
import static io.redress.goods.Reception.SWAP_SUSPECTED;
import static io.redress.goods.Reception.WRONG_ITEM;

import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.domain.GoodsTransition.Accepted;
import io.redress.goods.domain.GoodsTransition.Refused;
import io.redress.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where goods are, by what is found out about them; the command is the finding.
 *
 * <pre>
 * awaiting        in transit, received, lost, wrong item, short, empty, swap suspected
 * in transit      received, lost, wrong item, short, empty, swap suspected
 * lost            received, wrong item, short, empty, swap suspected    (it turned up)
 * received        wrong item, short, empty, swap suspected              (a closer look)
 * wrong item      received
 * short           received                                              (the rest came)
 * empty           received
 * swap suspected  received                                              (the suspicion fell away)
 * </pre>
 *
 * <p>Once the goods are judged, what came is not rewritten; another look comes first.
 */
public final class ReceptionMachine {
  private static final Set<Reception> OTHER_THAN_EXPECTED =
      Set.of(WRONG_ITEM, SHORT, EMPTY, SWAP_SUSPECTED);

  private ReceptionMachine() {}

  /** What this finding does to goods of which so much is known. */
  public static GoodsTransition<Reception> apply(
      Reception state, Reception found, Acceptance judged) {
    var possible = possible(state, judged);
    if (possible.contains(found)) {
      return new Accepted<>(found);
    }
    var code = isJudged(judged) ? "goods_already_judged" : "reception_does_not_follow";
    var facts = Map.of("state", name(state), "found", name(found));
    return new Refused<>(new Refusal(code, facts, names(possible)));
  }

  private static Set<Reception> possible(Reception state, Acceptance judged) {
    if (isJudged(judged)) {
      return Set.of();
    }
    return switch (state) {
      case AWAITING -> with(OTHER_THAN_EXPECTED, IN_TRANSIT, RECEIVED, LOST);
      case IN_TRANSIT -> with(OTHER_THAN_EXPECTED, RECEIVED, LOST);
      case LOST -> with(OTHER_THAN_EXPECTED, RECEIVED);
      case RECEIVED -> OTHER_THAN_EXPECTED;
      case WRONG_ITEM, SHORT, EMPTY, SWAP_SUSPECTED -> Set.of(RECEIVED);
    };
  }

  private static boolean isJudged(Acceptance acceptance) {
    return switch (acceptance) {
      case PENDING, MANUAL -> false;
      case ACCEPTED, PARTIAL, REJECTED -> true;
    };
  }

  private static Set<Reception> with(Set<Reception> set, Reception... more) {
    var all = EnumSet.copyOf(set);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> names(Set<Reception> receptions) {
    return receptions.stream().sorted().map(ReceptionMachine::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
