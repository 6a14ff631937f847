package io.redress.cases.bank;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.money.bank.BankDebtors;
import io.redress.money.bank.CreditTransfer;
import io.redress.money.bank.GivenAccount;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutAccounts;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down to which account what is still to be paid of a case goes. */
@Service
public class PayoutDetails {
  private final Cases cases;
  private final PayoutAccounts accounts;
  private final BankDebtors debtors;
  private final StandingTransfers standing;
  private final KeptAccounts kept;

  PayoutDetails(
      Cases cases,
      PayoutAccounts accounts,
      BankDebtors debtors,
      StandingTransfers standing,
      KeptAccounts kept) {
    this.cases = cases;
    this.accounts = accounts;
    this.debtors = debtors;
    this.standing = standing;
    this.kept = kept;
  }

  /** The account to which a case is paid. */
  @Transactional(readOnly = true)
  public Optional<GivenAccount> of(CaseId caseId) {
    return accounts.of(caseId);
  }

  /**
   * Pays what is not sent yet of a case to this account, by bank transfer; the same one again
   * changes nothing. An account that replaces another waits a day before it goes into a file.
   *
   * @throws RefusedException with {@code transfer_not_possible} when nothing was paid in euros or
   *     the house has no account to pay from, with {@code transfer_under_way} while one stands in a
   *     file
   */
  @Needs(Right.TAKE_ACCOUNTS)
  @Transactional
  public GivenAccount give(CaseId caseId, PayoutAccount account, Actor by) {
    var matter = cases.view(caseId).orElseThrow(() -> Problem.notFound("The case"));
    if (!isPossible(matter)) {
      throw new RefusedException(Refusal.of("transfer_not_possible"));
    }
    if (standing.isUnderWay(matter)) {
      throw new RefusedException(Refusal.of("transfer_under_way"));
    }
    return kept.keep(matter, account, by);
  }

  /** The account that waits for somebody to look at it: the consumer put it in another's place. */
  @Transactional(readOnly = true)
  public Optional<GivenAccount> unchecked(CaseId caseId) {
    return accounts.unchecked(caseId);
  }

  /**
   * Says that somebody has looked at a changed account and that it may be paid to; the same again
   * changes nothing. NOT_FOUND when it is not the account of the case, or not any more.
   */
  @Needs(Right.TAKE_ACCOUNTS)
  @Transactional
  public void check(CaseId caseId, UUID accountId, Actor by) {
    var matter = cases.view(caseId).orElseThrow(() -> Problem.notFound("The case"));
    if (of(caseId).filter(each -> each.id().equals(accountId)).isEmpty()) {
      throw Problem.notFound("The account");
    }
    accounts.unchecked(caseId).ifPresent(each -> kept.check(matter, each, by));
  }

  private boolean isPossible(CaseView matter) {
    return debtors.current().isPresent()
        && matter.conduct().payments().stream()
            .anyMatch(each -> CreditTransfer.isPayable(each.captured()));
  }
}
