package io.redress.money.bank;

import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.bank.BankLineStore.Brought;
import io.redress.money.bank.BankLineStore.NewLine;
import io.redress.money.bank.StatementResult.Counts;
import io.redress.money.bank.Suggestions.Suggestion;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statements of the merchant's bank: what of them proves which refund, and what is open. */
@Service
public class BankStatements {
  /** How many statements and movements are listed. */
  public static final int MOST = 200;

  private static final int MOST_AWAITED = 2_000;

  private final BankLineStore lines;
  private final BankProofStore proofs;
  private final BankTransferStore transfers;
  private final BankMatches matches;
  private final NewIds newIds;

  BankStatements(
      BankLineStore lines,
      BankProofStore proofs,
      BankTransferStore transfers,
      BankMatches matches,
      NewIds newIds) {
    this.lines = lines;
    this.proofs = proofs;
    this.transfers = transfers;
    this.matches = matches;
    this.newIds = newIds;
  }

  /**
   * Keeps what a statement says of money that left or came back, each movement once, and notes
   * which refunds it proves. The same file again changes nothing.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws Problem INVALID when it cannot be read, TOO_LARGE when it is too much
   */
  @Transactional
  public StatementResult read(byte[] file, CsvColumns columns, String by, Instant now) {
    var digest = Fingerprints.of(file);
    var known = lines.byDigest(digest);
    if (known.isPresent()) {
      return known.get();
    }
    var statement = ReadStatement.of(file, columns);
    var kept = statement.lines().stream().filter(StatementLine::isAboutPayingBack).toList();
    var added = fresh(kept);
    var result =
        new StatementResult(
            newIds.next(),
            now.truncatedTo(ChronoUnit.MICROS),
            statement.format(),
            new Counts(statement.lines().size(), kept.size(), added.size()),
            0,
            false);
    if (!lines.insert(new Brought(result, digest, by))) {
      return lines.byDigest(digest).orElseThrow();
    }
    var matched = 0;
    for (var each : added) {
      if (lines.insert(result.id(), each)
          && matches.byReference(new KeptLine(each.id(), each.line(), KeptLine.State.OPEN), now)) {
        matched++;
      }
    }
    return new StatementResult(
        result.id(), result.readAt(), result.format(), result.counts(), matched, false);
  }

  /** Those that nobody has brought; of several that are the same, each counts. */
  private List<NewLine> fresh(List<StatementLine> kept) {
    var times = new HashMap<String, Integer>();
    var candidates = new ArrayList<NewLine>();
    for (var line : kept) {
      var same = Fingerprints.of(line, 0);
      var time = times.getOrDefault(same, 0) + 1;
      times.put(same, time);
      candidates.add(new NewLine(newIds.next(), Fingerprints.of(line, time), line));
    }
    var known = new HashSet<>(lines.known(candidates.stream().map(NewLine::fingerprint).toList()));
    return candidates.stream().filter(each -> !known.contains(each.fingerprint())).toList();
  }

  /** The latest statements, newest first. */
  @Transactional(readOnly = true)
  public List<StatementResult> statements() {
    return lines.latest(MOST);
  }

  /** Movements that prove nothing yet, oldest first. */
  @Transactional(readOnly = true)
  public List<KeptLine> open() {
    return lines.open(MOST);
  }

  /** The latest movements that prove a refund, newest first. */
  @Transactional(readOnly = true)
  public List<KeptLine> matched() {
    return lines.matched(MOST);
  }

  /** A movement that was kept. */
  @Transactional(readOnly = true)
  public Optional<KeptLine> find(UUID lineId) {
    return lines.find(lineId);
  }

  /** The refunds that a movement could be, the likeliest first. */
  @Transactional(readOnly = true)
  public List<Suggestion> suggestions(UUID lineId) {
    var line = lines.find(lineId).orElseThrow(() -> Problem.notFound("The movement")).line();
    var awaited =
        line.amount().isNegative() ? proofs.awaited(MOST_AWAITED) : proofs.returnable(MOST_AWAITED);
    return Suggestions.of(line, awaited);
  }

  /**
   * Says by hand which refund an open movement is.
   *
   * @throws RefusedException with {@code line_not_open}, {@code amount_differs}, {@code
   *     not_a_transfer} or {@code proven_already}
   */
  @Transactional
  public void match(UUID lineId, RefundAttemptId attemptId, String by, Instant now) {
    matches.byHand(open(lineId), attemptId, by, now);
  }

  /**
   * Takes back what a movement proves; it is open again. What was paid by then stays paid: its
   * refund waits for another movement. Tells which refunds these are.
   */
  @Transactional
  public List<RefundAttemptId> undo(UUID lineId, String by, Instant now) {
    var line = lines.lock(lineId).orElseThrow(() -> Problem.notFound("The movement"));
    if (line.state() != KeptLine.State.MATCHED) {
      throw new RefusedException(Refusal.of("line_not_matched"));
    }
    return matches.undo(lineId, by, now);
  }

  /** Sets an open movement aside for good: it is none of ours, and what it says of people goes. */
  @Transactional
  public void setAside(UUID lineId) {
    var _ = open(lineId);
    lines.setAside(lineId);
  }

  /** What the statements say of an attempt now; empty when they say nothing that counts. */
  @Transactional(readOnly = true)
  public Optional<ProviderAnswer> saidOf(RefundAttempt attempt) {
    if (attempt.isTransfer()) {
      return transfers.standing(attempt.id()).map(TransferStanding::answer);
    }
    return attempt
        .providerReference()
        .flatMap(
            name ->
                proofs
                    .arrival(attempt.id())
                    .map(bookedAt -> new ProviderAnswer.Settled(name, bookedAt)));
  }

  private KeptLine open(UUID lineId) {
    var line = lines.lock(lineId).orElseThrow(() -> Problem.notFound("The movement"));
    if (line.state() != KeptLine.State.OPEN) {
      throw new RefusedException(Refusal.of("line_not_open"));
    }
    return line;
  }
}
