package io.redress.cases.dossier;

import io.redress.cases.conduct.KeptDecisions;
import io.redress.cases.dossier.Decided.Clause;
import io.redress.cases.store.DecisionStore;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.CaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads kept decisions with their citations, which stand in the rules they were made by. */
@Component
class DecidedReading {
  private final DecisionStore decisions;
  private final KeptDecisions kept;
  private final RuleSets rules;

  DecidedReading(DecisionStore decisions, KeptDecisions kept, RuleSets rules) {
    this.decisions = decisions;
    this.kept = kept;
    this.rules = rules;
  }

  List<Decided> of(CaseId id) {
    var books = new HashMap<Rulebook.Version, Optional<Rulebook>>();
    return decisions.ofCase(id).stream().map(stored -> decided(stored, books)).toList();
  }

  private Decided decided(
      DecisionStore.Stored stored, Map<Rulebook.Version, Optional<Rulebook>> books) {
    var document = kept.document(stored.decision());
    var again =
        stored
            .rules()
            .flatMap(version -> books.computeIfAbsent(version, rules::rulebook))
            .map(book -> book.decide(kept.facts(stored.facts())));
    return new Decided(
        stored.id(),
        stored.line(),
        stored.decidedAt(),
        stored.lawDate(),
        stored.rules().map(Rulebook.Version::name),
        texts(document.get("remedies")),
        again
            .filter(decision -> kept.document(decision).equals(document))
            .map(Decision::explanation)
            .orElse(List.of()),
        clauses(document.get("grounds"), again),
        kept.document(stored.facts()));
  }

  private static List<Clause> clauses(@Nullable Object grounds, Optional<Decision> again) {
    var cited = new HashMap<String, Ground>();
    again.ifPresent(
        decision -> decision.grounds().forEach(each -> cited.putIfAbsent(each.ruleId(), each)));
    var clauses = new ArrayList<Clause>();
    if (grounds instanceof List<?> list) {
      for (var each : list) {
        if (each instanceof Map<?, ?> ground) {
          clauses.add(clause(ground, cited));
        }
      }
    }
    return clauses;
  }

  private static Clause clause(Map<?, ?> ground, Map<String, Ground> cited) {
    var rule = String.valueOf(ground.get("ruleId"));
    var found = Optional.ofNullable(cited.get(rule));
    return new Clause(
        rule,
        String.valueOf(ground.get("version")),
        Boolean.TRUE.equals(ground.get("applies")),
        found.map(Ground::citation).orElse(""),
        found.map(Ground::source).orElse(""));
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
  }
}
