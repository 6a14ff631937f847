package io.redress.cases.dossier;

import io.redress.rulebook.Sentence;
import io.redress.shared.CaseLineId;
import io.redress.shared.DecisionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision as it was kept, with the clauses behind it.
 *
 * @param lawDate the day whose law was used
 * @param rules by which rules; empty when it is older than their keeping
 * @param remedies what it gives, by code
 * @param explanation why, as patterns; empty where its own rules say otherwise by now
 * @param facts on which it was made, by name
 */
public record Decided(
    DecisionId id,
    CaseLineId line,
    Instant at,
    LocalDate lawDate,
    Optional<String> rules,
    List<String> remedies,
    List<Sentence> explanation,
    List<Clause> clauses,
    Map<String, Object> facts) {
  public Decided {
    remedies = List.copyOf(remedies);
    explanation = List.copyOf(explanation);
    clauses = List.copyOf(clauses);
    facts = Map.copyOf(facts);
  }

  /**
   * One clause that was considered.
   *
   * @param citation where it stands; empty when its rules were not kept
   * @param source address of the text that was read; may be empty
   */
  public record Clause(
      String rule, String version, boolean applies, String citation, String source) {}
}
