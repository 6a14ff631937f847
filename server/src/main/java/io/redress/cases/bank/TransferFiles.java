package io.redress.cases.bank;

import io.redress.cases.store.BankListStore;
import io.redress.money.bank.BankFile;
import io.redress.money.bank.BankTasks;
import io.redress.money.bank.BankTransfers;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The refunds of the house by bank transfer: what waits, the files for the bank, what is late. */
@Service
public class TransferFiles {
  /** How many transfers are listed. */
  public static final int MOST = 500;

  private final BankTransfers transfers;
  private final BankListStore lists;
  private final Merchants merchants;
  private final Clock clock;

  TransferFiles(BankTransfers transfers, BankListStore lists, Merchants merchants, Clock clock) {
    this.transfers = transfers;
    this.lists = lists;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** What stands in no file yet, longest waiting first. */
  @Transactional(readOnly = true)
  public List<TransferRow> waiting() {
    return lists.waiting(clock.instant().minus(BankTransfers.WAIT_OF_CHANGED), MOST);
  }

  /** What should have been on a statement by now, the oldest first. */
  @Transactional(readOnly = true)
  public List<TransferRow> late() {
    return lists.unproven(BankTasks.lateSince(today()), MOST);
  }

  /** The files that were made, newest first. */
  @Transactional(readOnly = true)
  public List<BankFile> files() {
    return transfers.files();
  }

  /** A file by its number. */
  @Transactional(readOnly = true)
  public Optional<BankFile> file(int number) {
    return transfers.file(number);
  }

  /** What stands in a file. */
  @Transactional(readOnly = true)
  public List<TransferRow> ofFile(int number) {
    return lists.ofFile(number);
  }

  /**
   * Makes a file of all that can go, to be paid today or on the next day on which banks work.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws RefusedException with {@code no_bank_account} or {@code nothing_to_transfer}
   */
  @Needs(Right.MAKE_BANK_FILES)
  @Transactional
  public BankFile make(String by) {
    var order = new BankTransfers.Order(today(), by, clock.instant());
    return transfers.makeFile(order, this::words);
  }

  /** What consumers read on their statements, before the reference. */
  private Map<CaseId, String> words(Collection<CaseId> cases) {
    var house = merchants.current().name();
    var words = new HashMap<CaseId, String>();
    lists.matters(cases).forEach((id, matter) -> words.put(id, house + " " + matter.caseNumber()));
    return words;
  }

  /** The bytes of a file, the same each time; NOT_FOUND when it is not there any more. */
  @Needs(Right.MAKE_BANK_FILES)
  @Transactional(readOnly = true)
  public byte[] content(int number) {
    return transfers.content(number).orElseThrow(() -> Problem.notFound("The file"));
  }

  /**
   * Says that a transfer is not made: the bank did not take it, or it shall not go into a file.
   *
   * @throws RefusedException with {@code transfer_is_over} when it is known what became of it
   */
  @Needs(Right.MAKE_BANK_FILES)
  @Transactional
  public void refuse(RefundAttemptId attemptId, String by) {
    if (!transfers.refuse(attemptId, by, clock.instant())) {
      throw new RefusedException(Refusal.of("transfer_is_over"));
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(merchants.current().zone()).toLocalDate();
  }
}
