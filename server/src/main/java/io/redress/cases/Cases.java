package io.redress.cases;

import io.redress.cases.conduct.CaseConduct;
import io.redress.cases.conduct.CaseOpening;
import io.redress.cases.conduct.CaseReading;
import io.redress.cases.conduct.CommandDoor;
import io.redress.cases.conduct.CommandWatch;
import io.redress.cases.domain.CaseRules;
import io.redress.cases.domain.CommandKind;
import io.redress.cases.domain.StaffRights;
import io.redress.cases.domain.Verdict;
import io.redress.conversation.ThreadKind;
import io.redress.people.Role;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.intake.Interview;
import io.redress.rulebook.intake.Unknown;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cases of the merchant in scope: opened, moved by commands, previewed, read and found.
 *
 * <p>A command is one transaction: the case is locked, the pure core decides, and either all of it
 * is written or nothing. A refusal is a value; a case that changed since the caller read it, or
 * that does not exist, is a {@link Problem}.
 */
@Service
public class Cases {
  private final CaseOpening opening;
  private final CaseConduct conduct;
  private final CaseReading reading;
  private final TransactionTemplate transaction;
  private final TransactionTemplate within;
  private final CommandWatch watch;
  private final CommandDoor door;

  Cases(
      CaseOpening opening,
      CaseConduct conduct,
      CaseReading reading,
      TransactionTemplate transaction,
      CommandWatch watch,
      CommandDoor door) {
    this.opening = opening;
    this.conduct = conduct;
    this.reading = reading;
    this.transaction = transaction;
    this.within =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.watch = watch;
    this.door = door;
  }

  /**
   * Takes a request in and receipts it at once; the verdict comes after. Refused only where more is
   * asked back than was bought and not yet asked back ({@code more_than_bought}).
   */
  @Needs(Right.OPEN_CASES)
  public CaseOutcome open(OpenCase request, Actor actor) {
    return orRefused(() -> opening.open(request, actor));
  }

  /** What the rulebook says about a request before it is made; nothing is written. */
  @Transactional(readOnly = true)
  public List<LineAssessment> preview(OpenCase request) {
    return opening.assess(request);
  }

  /** Finds the questions to ask about a request that is not made yet, by the rules in force. */
  public Interview interview() {
    return opening.interview();
  }

  /** What is still unknown about a line, who can tell, and what it would change. */
  public List<Unknown> unknowns(LineAssessment assessment) {
    return opening.unknowns(assessment);
  }

  /** Until when we would promise what, if such a request were made now; nothing is written. */
  @Transactional(readOnly = true)
  public Map<PromiseKind, Instant> outlook(OpenCase request) {
    return opening.outlook(request);
  }

  /** Performs a command on a case; a problem where who calls may not ask it as this actor. */
  public CaseOutcome perform(CaseCommand command, Actor actor) {
    door.require(command, actor);
    return watch.of(
        command, () -> orRefused(() -> conduct.perform(command, actor, OptionalInt.empty())));
  }

  /**
   * Performs a command in the transaction of the caller, which outlives a refusal: that undoes what
   * the command has written and nothing before it. It costs a savepoint.
   */
  public CaseOutcome performWithin(CaseCommand command, Actor actor) {
    door.require(command, actor);
    return watch.of(
        command,
        () -> orRefused(within, () -> conduct.perform(command, actor, OptionalInt.empty())));
  }

  /**
   * Performs a command on a case that the caller has read in this version; a case that has moved on
   * is a {@link Problem} (precondition failed).
   */
  public CaseOutcome perform(CaseCommand command, Actor actor, int readVersion) {
    door.require(command, actor);
    return watch.of(
        command,
        () -> orRefused(() -> conduct.perform(command, actor, OptionalInt.of(readVersion))));
  }

  /** What a command would do, by the function that does it; nothing is written. */
  @Transactional(propagation = Propagation.REQUIRED)
  public Verdict preview(CaseCommand command, Actor actor) {
    var situation = conduct.situation(command, actor);
    return CaseRules.decide(situation.state(), command, situation.context());
  }

  /** Why a command would be refused if it were asked now; none where it would be done. */
  public Optional<Refusal> hindrance(CaseCommand command, Actor actor) {
    door.require(command, actor);
    try {
      return switch (Objects.requireNonNull(
          transaction.execute(status -> preview(command, actor)))) {
        case Verdict.Accepted accepted -> Optional.empty();
        case Verdict.Refused refused -> Optional.of(refused.refusal());
      };
    } catch (RefusedException e) {
      return Optional.of(e.refusal());
    }
  }

  /** Everything about a case, for staff. */
  @Transactional(readOnly = true)
  public Optional<CaseView> view(CaseId id) {
    return reading.view(id);
  }

  /** Rows of the work queue, of an order, or of a consumer. */
  @Transactional(readOnly = true)
  public List<CaseSummary> find(CaseQuery query) {
    return reading.find(query);
  }

  /** Rows of these cases, in no order. */
  @Transactional(readOnly = true)
  public List<CaseSummary> summaries(Collection<CaseId> ids) {
    return reading.summaries(ids);
  }

  /** The case with this number, as people write it. */
  @Transactional(readOnly = true)
  public Optional<CaseSummary> byNumber(String number) {
    return reading.byNumber(number);
  }

  /** Whether staff of this role may ask a command of this name; {@link #perform} holds to it. */
  public static boolean mayAsk(Role role, String command) {
    return StaffRights.mayAsk(role, CommandKind.valueOf(command.toUpperCase(Locale.ROOT)));
  }

  /** Whether staff of this role read and write a thread of a case. */
  public static boolean mayRead(Role role, ThreadKind thread) {
    return StaffRights.mayRead(role, thread);
  }

  private CaseOutcome orRefused(Work work) {
    return orRefused(transaction, work);
  }

  private static CaseOutcome orRefused(TransactionTemplate place, Work work) {
    try {
      return place.execute(status -> work.run());
    } catch (RefusedException e) {
      return new CaseOutcome.Refused(e.refusal());
    }
  }

  /** What runs in the transaction; a refusal thrown out of it undoes everything. */
  private interface Work {
    CaseOutcome run();
  }
}
