package io.redress.cases.bank;

import io.redress.cases.bank.TransferRow.Matter;
import io.redress.cases.store.BankListStore;
import io.redress.money.bank.BankStatements;
import io.redress.money.bank.CsvColumns;
import io.redress.money.bank.KeptColumns;
import io.redress.money.bank.KeptLine;
import io.redress.money.bank.ReadStatement;
import io.redress.money.bank.StatementResult;
import io.redress.money.bank.Suggestions.Suggestion;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the refunds of the house against the statements of its bank. */
@Service
public class Reconciliation {
  private final BankStatements statements;
  private final BankListStore lists;
  private final KeptColumns headings;
  private final Clock clock;

  Reconciliation(
      BankStatements statements, BankListStore lists, KeptColumns headings, Clock clock) {
    this.statements = statements;
    this.lists = lists;
    this.headings = headings;
    this.clock = clock;
  }

  /** A movement and the cases whose refunds it proves. */
  public record Found(KeptLine line, List<Matter> matters) {
    public Found {
      matters = List.copyOf(matters);
    }
  }

  /** A refund that a movement could be, and whose it is. */
  public record Possible(Suggestion suggestion, Matter matter) {}

  /**
   * Takes a statement in; the same one again changes nothing.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.RECONCILE)
  @Transactional
  public StatementResult read(byte[] file, CsvColumns columns, String by) {
    return statements.read(file, columns, by, clock.instant());
  }

  /** Takes a statement in, and keeps how its bank names the columns for the next one. */
  @Needs(Right.RECONCILE)
  @Transactional
  public StatementResult readNaming(byte[] file, CsvColumns columns, String by) {
    var result = read(file, columns, by);
    if (result.format() == ReadStatement.Format.CSV) {
      headings.replace(columns);
    }
    return result;
  }

  /** How the bank named the columns that were not found by themselves. */
  @Transactional(readOnly = true)
  public CsvColumns columns() {
    return headings.current();
  }

  /** The latest statements, newest first. */
  @Transactional(readOnly = true)
  public List<StatementResult> statements() {
    return statements.statements();
  }

  /** Movements that prove nothing yet, oldest first. */
  @Needs(Right.RECONCILE)
  @Transactional(readOnly = true)
  public List<KeptLine> open() {
    return statements.open();
  }

  /** A movement that proves nothing yet. */
  @Needs(Right.RECONCILE)
  @Transactional(readOnly = true)
  public Optional<KeptLine> open(String lineId) {
    return statements.find(id(lineId)).filter(line -> line.state() == KeptLine.State.OPEN);
  }

  /** The latest movements that prove refunds, newest first. */
  @Needs(Right.RECONCILE)
  @Transactional(readOnly = true)
  public List<Found> matched() {
    var lines = statements.matched();
    var matters = lists.mattersOfLines(lines.stream().map(KeptLine::id).toList());
    return lines.stream()
        .map(line -> new Found(line, matters.getOrDefault(line.id(), List.of())))
        .toList();
  }

  /** The refunds that an open movement could be, the likeliest first. */
  @Needs(Right.RECONCILE)
  @Transactional(readOnly = true)
  public List<Possible> suggestions(String lineId) {
    var found = statements.suggestions(id(lineId));
    var matters = lists.matters(found.stream().map(each -> each.refund().caseId()).toList());
    return found.stream()
        .flatMap(
            each ->
                Optional.ofNullable(matters.get(each.refund().caseId()))
                    .map(matter -> new Possible(each, matter))
                    .stream())
        .toList();
  }

  /** Says by hand which refund an open movement is. */
  @Needs(Right.RECONCILE)
  @Transactional
  public void match(String lineId, String attempt, String by) {
    statements.match(id(lineId), RefundAttemptId.parse(attempt), by, clock.instant());
  }

  /** Takes back what a movement proves; what was noted by it stays, and waits for another proof. */
  @Needs(Right.RECONCILE)
  @Transactional
  public void undo(String lineId, String by) {
    var _ = statements.undo(id(lineId), by, clock.instant());
  }

  /** Sets an open movement aside for good: it is none of ours. */
  @Needs(Right.RECONCILE)
  @Transactional
  public void setAside(String lineId) {
    statements.setAside(id(lineId));
  }

  private static UUID id(String lineId) {
    try {
      return UUID.fromString(lineId);
    } catch (IllegalArgumentException notAnId) {
      throw Problem.notFound("The movement");
    }
  }
}
