package io.redress.money.bank;

import io.redress.money.bank.BankProofStore.Match;
import io.redress.money.bank.Matching.Kind;
import io.redress.money.bank.Matching.Named;
import io.redress.money.bank.Matching.Proven;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes which refund a movement proves, and has its case told after the commit. */
@Component
class BankMatches {
  private static final String HOUSE = "house";

  private final BankLineStore lines;
  private final BankProofStore proofs;
  private final Outbox outbox;
  private final NewIds newIds;

  BankMatches(BankLineStore lines, BankProofStore proofs, Outbox outbox, NewIds newIds) {
    this.lines = lines;
    this.proofs = proofs;
    this.outbox = outbox;
    this.newIds = newIds;
  }

  /** Notes what a movement proves by the names in it; says whether it proves anything. */
  boolean byReference(KeptLine line, Instant now) {
    var proven = Matching.of(line.line(), named(line.line()));
    if (proven.isEmpty() || proofs.isAnyProven(attempts(proven), proven.getFirst().kind())) {
      return false;
    }
    for (var each : proven) {
      note(new Match(newIds.next(), line, each, false, HOUSE, now));
    }
    lines.move(line.id(), KeptLine.State.MATCHED);
    return true;
  }

  private List<Named> named(StatementLine line) {
    var names = line.names();
    var named = proofs.named(TransferReference.in(line.text()), names);
    return named.isEmpty() && line.amount().isNegative() ? proofs.inFile(names) : named;
  }

  private static List<RefundAttemptId> attempts(List<Proven> proven) {
    return proven.stream().map(Proven::attempt).toList();
  }

  /** Notes what somebody says that a movement proves. */
  void byHand(KeptLine line, RefundAttemptId attemptId, String by, Instant now) {
    var named = proofs.chosen(attemptId).orElseThrow(() -> Problem.notFound("The refund"));
    var amount = line.line().amount();
    var moved = amount.isNegative() ? amount.negated() : amount;
    if (!moved.equals(named.amount())) {
      var facts = Map.of("moved", moved.toString(), "refund", named.amount().toString());
      throw new RefusedException(new Refusal("amount_differs", facts, List.of()));
    }
    var kind = amount.isNegative() ? Kind.ARRIVED : Kind.RETURNED;
    if (kind == Kind.RETURNED && !named.isTransfer()) {
      throw new RefusedException(Refusal.of("not_a_transfer"));
    }
    if (proofs.isAnyProven(List.of(attemptId), kind)) {
      throw new RefusedException(Refusal.of("proven_already"));
    }
    note(new Match(newIds.next(), line, new Proven(attemptId, kind), true, by, now));
    lines.move(line.id(), KeptLine.State.MATCHED);
  }

  /** Takes back what a movement proves, and has the cases told; tells of which attempts. */
  List<RefundAttemptId> undo(UUID lineId, String by, Instant now) {
    lines.move(lineId, KeptLine.State.OPEN);
    var attempts = proofs.undo(lineId, by, now);
    for (var each : attempts) {
      outbox.add(
          new OutboxTask(
              BankTasks.TAKEN_BACK, each.toString(), lineId + " " + now.toEpochMilli(), "{}", now));
    }
    return attempts;
  }

  private void note(Match match) {
    proofs.insert(match);
    outbox.add(
        new OutboxTask(
            BankTasks.PROOF,
            match.proven().attempt().toString(),
            match.id().toString(),
            "{}",
            match.at()));
  }
}
