package io.redress.rulebook.intake;

import static io.redress.rulebook.Fact.DEFECT_PERSISTS;
import static io.redress.rulebook.Fact.DEFECT_PRIOR_REPAIRS;
import static io.redress.rulebook.Fact.DEFECT_REPAIR_CHOSEN;
import static io.redress.rulebook.Fact.ITEM_DAMAGE;
import static io.redress.rulebook.Fact.ITEM_INTACT;
import static io.redress.rulebook.Fact.ITEM_QUALITY_PROBLEM;
import static io.redress.rulebook.Fact.ITEM_SECURITY_TAG;
import static io.redress.rulebook.Fact.ITEM_TAGS_INTACT;
import static io.redress.rulebook.Fact.ITEM_WORN;

import io.redress.rulebook.Category;
import io.redress.rulebook.Category.Trait;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which questions make sense to somebody, by what they told us already. */
final class Prompts {
  static final Set<Fact> CONDITION =
      EnumSet.of(
          ITEM_WORN,
          ITEM_DAMAGE,
          ITEM_INTACT,
          ITEM_TAGS_INTACT,
          ITEM_SECURITY_TAG,
          ITEM_QUALITY_PROBLEM);

  /** Nobody can tell how a piece is that never came. */
  private static final Set<String> BEFORE_DELIVERY =
      Set.of("late_delivery", "never_arrived", "cancel_before_dispatch");

  private static final Set<String> OF_FAULTS = Set.of("defect", "not_as_described");

  private Prompts() {}

  /** The facts of a piece that is as it arrived, with these beside. */
  static Reply asNew(Map<Fact, Object> beside) {
    var facts = new EnumMap<Fact, Object>(Fact.class);
    facts.put(ITEM_INTACT, true);
    facts.put(ITEM_WORN, false);
    facts.put(ITEM_DAMAGE, false);
    facts.put(ITEM_TAGS_INTACT, true);
    facts.put(ITEM_SECURITY_TAG, true);
    facts.putAll(beside);
    return new Reply("as_new", facts);
  }

  static Map<Fact, Object> repairs(int times, boolean persists) {
    return Map.of(
        DEFECT_PRIOR_REPAIRS, times, DEFECT_PERSISTS, persists, DEFECT_REPAIR_CHOSEN, times > 0);
  }

  /** The questions about these facts that make sense here, in the order of the facts. */
  static Collection<Prompt> about(List<Fact> missing, Facts facts) {
    var found = new LinkedHashSet<Prompt>();
    for (var fact : missing) {
      Arrays.stream(Prompt.values())
          .filter(prompt -> prompt.about().contains(fact) && makesSense(prompt, missing, facts))
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean makesSense(Prompt prompt, List<Fact> missing, Facts facts) {
    var reason = facts.raw(Fact.REQUEST_REASON) instanceof String told ? told : "";
    var isHere = !BEFORE_DELIVERY.contains(reason);
    var isFault = OF_FAULTS.contains(reason);
    return switch (prompt) {
      case CONDITION -> reason.equals("change_of_mind") && isConditionOpen(missing);
      case CONDITION_OTHERWISE ->
          isHere && !reason.equals("change_of_mind") && isConditionOpen(missing);
      case FAULT -> reason.equals("change_of_mind");
      case SEAL -> isHere && maySeal(facts);
      case GIFT -> isHere && facts.isKnown(Fact.GIFT_STATED_PRICE);
      case WORN, DAMAGE, TAGS, SECURITY_TAG, PACKAGING, PACKAGING_OPENED, TRIED_ON -> isHere;
      case REPAIRED, SEVERITY, HIDDEN, REPAIR_ASKED, REPAIR_BACK -> isFault;
      case NOTICED -> isFault || reason.equals("wrong_item");
      case DELIVERED, BOUGHT_HOW, BOUGHT_FOR -> true;
    };
  }

  /** A single question is shorter where only one fact about the piece is open. */
  private static boolean isConditionOpen(List<Fact> missing) {
    return missing.contains(ITEM_WORN) || missing.contains(ITEM_DAMAGE);
  }

  private static boolean maySeal(Facts facts) {
    return facts.raw(Fact.ITEM_SEALED_HYGIENE) instanceof Boolean sealed
        ? sealed
        : facts.raw(Fact.ITEM_CATEGORY) instanceof Category kind && kind.has(Trait.HYGIENE);
  }
}
