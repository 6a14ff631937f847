package io.redress.rulebook.intake;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision gives, without how sure that is and why: two decisions with one outcome mean the
 * same to everybody.
 */
public record Outcome(
    @Nullable Boolean entitled,
    List<Remedy> remedies,
    Map<Term, Object> terms,
    List<Entitlement> entitlements,
    List<Decision.Alternative> alternatives) {

  /** Terms that have a change of their own, or follow from others. */
  private static final Set<Term> TOLD_ALONE =
      EnumSet.of(
          Term.LAST_DAY,
          Term.STATUTORY_LAST_DAY,
          Term.BASE_LAST_DAY,
          Term.REFUND_AMOUNT,
          Term.RETURN_SHIPPING_BY,
          Term.NEXT_STEP,
          Term.CHOOSER,
          Term.STATUTORY_RIGHT);

  /** The outcome of a decision. */
  public static Outcome of(Decision decision) {
    return new Outcome(
        decision.entitled(),
        decision.remedies(),
        decision.terms(),
        decision.entitlements(),
        decision.alternatives());
  }

  /** What is different in another outcome, the weightiest first. */
  List<Change> changesTo(Outcome other) {
    var changes = new ArrayList<Change>();
    if (!Objects.equals(entitled, other.entitled)) {
      changes.add(Change.Right.of(other.entitled));
    }
    var gained = without(other.possible(), possible());
    if (!gained.isEmpty()) {
      changes.add(new Change.Gains(gained));
    }
    var lost = without(possible(), other.possible());
    if (!lost.isEmpty()) {
      changes.add(new Change.Loses(lost));
    }
    if (!other.possible().isEmpty()) {
      addTerms(other, changes);
    }
    if (changes.isEmpty() && !equals(other)) {
      changes.add(new Change.Terms(List.of()));
    }
    return changes;
  }

  private void addTerms(Outcome other, List<Change> changes) {
    if (differsIn(Term.LAST_DAY, other) && other.terms.get(Term.LAST_DAY) instanceof LocalDate d) {
      changes.add(new Change.LastDay(d));
    }
    if (differsIn(Term.REFUND_AMOUNT, other)
        && other.terms.get(Term.REFUND_AMOUNT) instanceof BigDecimal amount) {
      changes.add(new Change.Amount(amount));
    }
    if (differsIn(Term.RETURN_SHIPPING_BY, other)
        && other.terms.get(Term.RETURN_SHIPPING_BY) instanceof String party) {
      changes.add(new Change.WayBack(party));
    }
    var further = EnumSet.noneOf(Term.class);
    for (var term : Term.values()) {
      if (!TOLD_ALONE.contains(term) && differsIn(term, other)) {
        further.add(term);
      }
    }
    if (!further.isEmpty()) {
      changes.add(new Change.Terms(List.copyOf(further)));
    }
  }

  private boolean differsIn(Term term, Outcome other) {
    return !Objects.equals(terms.get(term), other.terms.get(term));
  }

  /** All remedies by any right, strongest first. */
  private Set<Remedy> possible() {
    var possible = EnumSet.noneOf(Remedy.class);
    possible.addAll(remedies);
    entitlements.forEach(each -> possible.add(each.remedy()));
    return possible;
  }

  private static List<Remedy> without(Set<Remedy> remedies, Set<Remedy> others) {
    return remedies.stream().filter(each -> !others.contains(each)).toList();
  }
}
