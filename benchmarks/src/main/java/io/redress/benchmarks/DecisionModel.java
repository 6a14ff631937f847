package io.redress.benchmarks;

import io.redress.benchmarks.SharedClauses.Clause;
import io.redress.benchmarks.SharedClauses.Outcome;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The {@link SharedClauses} as a model in DMN 1.5 (Object Management Group, Decision Model and
 * Notation), evaluated by KIE.
 */
final class DecisionModel {
  private static final String FILE = "withdrawal.dmn";

  private final DMNRuntime runtime;
  private final DMNModel model;

  DecisionModel() {
    var resource =
        ResourceFactory.newClassPathResource(FILE, DecisionModel.class)
            .setResourceType(ResourceType.DMN);
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(problem -> new IllegalStateException(FILE, problem));
    this.model = runtime.getModels().getFirst();
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  DMNResult decide(Facts facts) {
    var context = runtime.newContext();
    context.set("country", facts.raw(Fact.CONSUMER_COUNTRY));
    context.set("seller type", facts.raw(Fact.SELLER_TYPE));
    context.set("reason", facts.raw(Fact.REQUEST_REASON));
    context.set("personalised", facts.raw(Fact.ITEM_PERSONALISED));
    context.set("delivered", facts.raw(Fact.DELIVERY_DATE));
    context.set("asked", facts.raw(Fact.REQUEST_DATE));
    return runtime.evaluateAll(model, context);
  }

  /** What an evaluation came to, in the form in which all three are compared. */
  static Outcome outcome(DMNResult result) {
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    var context = result.getContext();
    var clauses = new ArrayList<Clause>();
    for (var row : (List<?>) context.get("grounds")) {
      clauses.add(clause((Map<?, ?>) row));
    }
    return new Outcome(
        (boolean) context.get("entitled"),
        Optional.ofNullable((LocalDate) context.get("last day")),
        Optional.ofNullable((String) context.get("why not")),
        clauses);
  }

  private static Clause clause(Map<?, ?> row) {
    var because = (List<?>) Objects.requireNonNull(row.get("because"));
    return new Clause(
        (String) Objects.requireNonNull(row.get("rule")),
        (boolean) Objects.requireNonNull(row.get("applies")),
        because.stream().map(String.class::cast).toList());
  }
}
