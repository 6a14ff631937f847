package io.redress.benchmarks;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Sentence;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts a decision that is known together anew, with other days where they differ. */
final class Copies {
  private Copies() {}

  /** The whole decision once more: every ground, entitlement and sentence is a new one. */
  static Decision of(Decision known) {
    var grounds = new ArrayList<Ground>(known.grounds().size());
    for (var ground : known.grounds()) {
      grounds.add(copy(ground));
    }
    return of(known, known.terms(), grounds, day -> day);
  }

  /** A decision with these terms and grounds, and all else as known but for its days. */
  static Decision of(
      Decision known,
      Map<Term, Object> terms,
      List<Ground> grounds,
      UnaryOperator<@Nullable LocalDate> days) {
    var entitlements = new ArrayList<Entitlement>(known.entitlements().size());
    for (var entitlement : known.entitlements()) {
      entitlements.add(copy(entitlement, days));
    }
    var explanation = new ArrayList<Sentence>(known.explanation().size());
    for (var sentence : known.explanation()) {
      explanation.add(copy(sentence, days));
    }
    return new Decision(
        known.entitled(),
        known.certainty(),
        known.basis(),
        known.remedies(),
        terms,
        entitlements,
        known.alternatives(),
        grounds,
        known.missingFacts(),
        known.question(),
        explanation,
        known.exposure());
  }

  private static Ground copy(Ground known) {
    return new Ground(
        known.ruleId(),
        known.version(),
        known.layer(),
        known.applies(),
        new ArrayList<>(known.because()),
        known.citation(),
        known.source(),
        known.confidence(),
        known.asOf());
  }

  private static Entitlement copy(Entitlement known, UnaryOperator<@Nullable LocalDate> days) {
    return new Entitlement(
        known.remedy(),
        known.tier(),
        known.ruleId(),
        known.layer(),
        known.claimBy() == null ? null : days.apply(known.claimBy()),
        known.performBy() == null ? null : days.apply(known.performBy()),
        known.amount(),
        known.form(),
        known.burdenOn(),
        known.costBearer(),
        known.returnShippingBy(),
        known.needsApproval());
  }

  private static Sentence copy(Sentence known, UnaryOperator<@Nullable LocalDate> days) {
    var parameters = new HashMap<String, Object>();
    for (var parameter : known.parameters().entrySet()) {
      var value = parameter.getValue() instanceof LocalDate day ? days.apply(day) : null;
      parameters.put(parameter.getKey(), value == null ? parameter.getValue() : value);
    }
    return new Sentence(known.pattern(), parameters);
  }
}
