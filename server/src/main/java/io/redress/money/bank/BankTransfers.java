package io.redress.money.bank;

import io.redress.money.ProviderAnswer;
import io.redress.money.bank.BankTransferStore.Ready;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.CaseId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transfers of the merchant in scope, and the files by which its bank is asked to make them.
 */
@Service
public class BankTransfers {
  /** How many files are listed. */
  public static final int MOST_FILES = 100;

  /** How long an account waits that replaced another one. */
  public static final Duration WAIT_OF_CHANGED = Duration.ofDays(1);

  private final BankTransferStore transfers;
  private final BankFileStore files;
  private final BankDebtors debtors;
  private final Outbox outbox;
  private final NewIds newIds;

  BankTransfers(
      BankTransferStore transfers,
      BankFileStore files,
      BankDebtors debtors,
      Outbox outbox,
      NewIds newIds) {
    this.transfers = transfers;
    this.files = files;
    this.debtors = debtors;
    this.outbox = outbox;
    this.newIds = newIds;
  }

  /**
   * A file that is to be made.
   *
   * @param executeOn the day on which the bank shall pay, or the next on which banks work
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  public record Order(LocalDate executeOn, String by, Instant now) {}

  /**
   * Puts every transfer that can go into one file, for ever.
   *
   * @param words what the consumers of these cases read on their statements
   * @throws RefusedException with {@code no_bank_account} when the house has none, with {@code
   *     nothing_to_transfer} when no transfer can go
   */
  @Transactional
  public BankFile makeFile(Order order, Function<Collection<CaseId>, Map<CaseId, String>> words) {
    var debtor =
        debtors.current().orElseThrow(() -> new RefusedException(Refusal.of("no_bank_account")));
    var number = files.nextNumber();
    var now = order.now().truncatedTo(ChronoUnit.MICROS);
    var ready = transfers.lockReady(now.minus(WAIT_OF_CHANGED));
    if (ready.isEmpty()) {
      throw new RefusedException(Refusal.of("nothing_to_transfer"));
    }
    var said = words.apply(ready.stream().map(Ready::caseId).distinct().toList());
    var id = newIds.next();
    var content =
        new CreditTransfers(
            "RDB" + id.toString().replace("-", ""),
            now,
            BankDays.onOrAfter(order.executeOn()),
            debtor,
            ready.stream().map(each -> transfer(each, said)).toList());
    var file =
        new BankFile(
            id,
            number,
            content.id(),
            content.executeOn(),
            ready.size(),
            content.sum(),
            order.by(),
            now,
            true);
    files.insert(file, CreditTransferFile.bytes(content));
    transfers.put(id, ready);
    for (var each : ready) {
      outbox.add(BankTasks.late(each.attempt(), file.executeOn(), 1));
    }
    return file;
  }

  private static CreditTransfer transfer(Ready ready, Map<CaseId, String> words) {
    return new CreditTransfer(
        ready.reference(),
        ready.amount(),
        ready.account(),
        words.getOrDefault(ready.caseId(), "") + " " + ready.reference());
  }

  /** The latest files, newest first. */
  @Transactional(readOnly = true)
  public List<BankFile> files() {
    return files.latest(MOST_FILES);
  }

  /** A file by its number. */
  @Transactional(readOnly = true)
  public Optional<BankFile> file(int number) {
    return files.byNumber(number);
  }

  /** The bytes of a file, the same each time; empty when there is none, or none any more. */
  @Transactional(readOnly = true)
  public Optional<byte[]> content(int number) {
    return files.content(number);
  }

  /**
   * Notes that a transfer is not made: it never stood in a file, or the bank did not take it. False
   * when a statement or somebody has said what became of it.
   */
  @Transactional
  public boolean refuse(RefundAttemptId attemptId, String by, Instant now) {
    if (!transfers.refuse(attemptId, by, now)) {
      return false;
    }
    outbox.add(new OutboxTask(BankTasks.PROOF, attemptId.toString(), "refused", "{}", now));
    return true;
  }

  /**
   * Whether a transfer needs an account that nobody has given: none is known, or none but the one
   * to which it went.
   */
  @Transactional(readOnly = true)
  public boolean lacksAccount(RefundAttemptId attemptId) {
    return transfers.lacksAccount(attemptId);
  }

  /** Whether a transfer stands in a file and nobody has said what became of it. */
  @Transactional(readOnly = true)
  public boolean isAwaited(RefundAttemptId attemptId) {
    return transfers
        .standing(attemptId)
        .filter(each -> each.isInFile() && each.answer() instanceof ProviderAnswer.Accepted)
        .isPresent();
  }
}
