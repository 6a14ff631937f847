package io.redress.cases.review;

import io.redress.cases.conduct.KeptDecisions;
import io.redress.cases.domain.DecisionComparison;
import io.redress.cases.review.DecisionReview.Again;
import io.redress.cases.review.DecisionReview.Made;
import io.redress.cases.store.DecisionStore;
import io.redress.cases.store.DecisionStore.Stored;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.text.RuleDifference;
import io.redress.shared.CaseId;
import io.redress.shared.DecisionId;
import io.redress.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The kept decisions of the merchant in scope, told again; nothing is written. */
@Service
public class DecisionReviews {
  /** So many decisions are in memory at once. */
  private static final int AT_ONCE = 200;

  private final DecisionStore decisions;
  private final KeptDecisions kept;
  private final RuleSets rules;
  private final TransactionTemplate transaction;

  DecisionReviews(
      DecisionStore decisions,
      KeptDecisions kept,
      RuleSets rules,
      TransactionTemplate transaction) {
    this.decisions = decisions;
    this.kept = kept;
    this.rules = rules;
    this.transaction = transaction;
  }

  /** The decisions of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<DecisionReview> ofCase(CaseId caseId) {
    var today = new Today();
    return decisions.ofCase(caseId).stream().map(today::review).toList();
  }

  /** One decision; a problem when the merchant has none with this id. */
  @Transactional(readOnly = true)
  public DecisionReview of(DecisionId id) {
    return decisions
        .byId(id)
        .map(new Today()::review)
        .orElseThrow(() -> Problem.notFound("The decision"));
  }

  /** How many decisions there are to go through. */
  @Transactional(readOnly = true)
  public long count() {
    return decisions.count();
  }

  /** Goes through every decision, a few in memory at once, all compared with the same rules. */
  public void each(Consumer<DecisionReview> reader) {
    var today = new Today();
    var last = Optional.<DecisionId>empty();
    while (true) {
      var after = last;
      var found = transaction.execute(status -> decisions.after(after, AT_ONCE));
      found.forEach(stored -> reader.accept(today.review(stored)));
      if (found.size() < AT_ONCE) {
        return;
      }
      last = Optional.of(found.getLast().id());
    }
  }

  /**
   * The rules of an earlier day.
   *
   * @param rulebook empty when they were never kept
   * @param rewritten rules that are written otherwise today
   */
  private record Earlier(Optional<Rulebook> rulebook, Set<String> rewritten) {
    static final Earlier UNKNOWN = new Earlier(Optional.empty(), Set.of());
  }

  /** One look at decisions: every set of rules is read once. */
  private final class Today {
    private final Rulebook rulebook = rules.inForce();
    private final Map<Rulebook.Version, Earlier> read = new HashMap<>();

    DecisionReview review(Stored stored) {
      var facts = kept.facts(stored.facts());
      var document = kept.document(stored.decision());
      var earlier = stored.rules().map(this::earlier).orElse(Earlier.UNKNOWN);
      return new DecisionReview(
          stored.id(),
          stored.caseId(),
          stored.line(),
          new Made(stored.decidedAt(), stored.lawDate(), stored.rules()),
          facts.value(Fact.ITEM_CURRENCY).map(Object::toString),
          again(earlier, facts, document),
          rulebook.version(),
          DecisionComparison.between(
              document, kept.document(rulebook.decide(facts)), earlier.rewritten()));
    }

    private Earlier earlier(Rulebook.Version version) {
      return read.computeIfAbsent(version, DecisionReviews.this::read);
    }
  }

  private Earlier read(Rulebook.Version version) {
    var rewritten =
        rules.differences(version).stream().map(RuleDifference::ruleId).collect(Collectors.toSet());
    return new Earlier(rules.rulebook(version), rewritten);
  }

  private Again again(Earlier earlier, Facts facts, Map<String, Object> document) {
    if (earlier.rulebook().isEmpty()) {
      return new Again.Unknown();
    }
    var decision = kept.document(earlier.rulebook().get().decide(facts));
    var differences = DecisionComparison.between(document, decision, Set.of());
    return differences.isEmpty() ? new Again.Same() : new Again.Otherwise(differences);
  }
}
