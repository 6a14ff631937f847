package io.redress.cases.figures;

import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of what a figure counts: as many on all pages together as the figure says.
 *
 * @param next what the next page begins after; empty on the last page
 */
public record Matters(List<Matter> rows, Optional<UUID> next) {
  public Matters {
    rows = List.copyOf(rows);
  }

  /**
   * One promise, one question or one silence, with the case it belongs to.
   *
   * @param kind what was promised, or what was owed when they asked or is owed now
   * @param at when it ended, was asked or began
   * @param dueAt its last moment, of a promise
   */
  public record Matter(
      UUID id, About about, PromiseKind kind, Instant at, Optional<Instant> dueAt) {}

  /** The case, and who had to see to it. */
  public record About(
      CaseId caseId, String number, String consumerName, String goods, String owner) {}
}
