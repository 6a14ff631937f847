package io.redress.goods.domain;

import static io.redress.goods.Acceptance.ACCEPTED;
import static io.redress.goods.Acceptance.MANUAL;
import static io.redress.goods.Acceptance.PARTIAL;
import static io.redress.goods.Acceptance.REJECTED;

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
 * Whether goods are taken, by the results of looks at them; the command is the result.
 *
 * <pre>
 * pending    accepted, partial, rejected, manual
 * manual     accepted, partial, rejected
 * partial    manual                                  (looked at again)
 * rejected   manual                                  (looked at again)
 * accepted   -
 * </pre>
 *
 * <p>What came bounds the result: nothing is judged before a parcel is here, fewer pieces are never
 * accepted in full, and what is not the thing that was sent is rejected or handed to a person.
 */
public final class AcceptanceMachine {
  private AcceptanceMachine() {}

  /** What this result does to goods that were received like this. */
  public static GoodsTransition<Acceptance> apply(
      Acceptance state, Acceptance result, Reception reception) {
    var possible = EnumSet.noneOf(Acceptance.class);
    possible.addAll(after(state));
    possible.retainAll(boundBy(reception));
    if (possible.contains(result)) {
      return new Accepted<>(result);
    }
    var code = reception.isHere() ? "acceptance_does_not_follow" : "goods_not_here";
    var facts = Map.of("state", name(state), "result", name(result), "reception", name(reception));
    return new Refused<>(new Refusal(code, facts, names(possible)));
  }

  private static Set<Acceptance> after(Acceptance state) {
    return switch (state) {
      case PENDING -> Set.of(ACCEPTED, PARTIAL, REJECTED, MANUAL);
      case MANUAL -> Set.of(ACCEPTED, PARTIAL, REJECTED);
      case PARTIAL, REJECTED -> Set.of(MANUAL);
      case ACCEPTED -> Set.of();
    };
  }

  private static Set<Acceptance> boundBy(Reception reception) {
    return switch (reception) {
      case RECEIVED -> Set.of(ACCEPTED, PARTIAL, REJECTED, MANUAL);
      case SHORT -> Set.of(PARTIAL, REJECTED, MANUAL);
      case WRONG_ITEM, EMPTY, SWAP_SUSPECTED -> Set.of(REJECTED, MANUAL);
      case AWAITING, IN_TRANSIT, LOST -> Set.of();
    };
  }

  private static List<String> names(Set<Acceptance> results) {
    return results.stream().sorted().map(AcceptanceMachine::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
