package io.redress.cases.bank;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.money.RefundAttempt;
import io.redress.money.bank.BankDebtors;
import io.redress.money.bank.BankTransfers;
import io.redress.money.bank.CreditTransfer;
import io.redress.money.bank.GivenAccount;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutAccounts;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down to which account what is still to be paid of a case goes. */
@Service
public class PayoutDetails {
  private final Cases cases;
  private final PayoutAccounts accounts;
  private final BankDebtors debtors;
  private final BankTransfers transfers;
  private final Voice voice;

  PayoutDetails(
      Cases cases,
      PayoutAccounts accounts,
      BankDebtors debtors,
      BankTransfers transfers,
      Voice voice) {
    this.cases = cases;
    this.accounts = accounts;
    this.debtors = debtors;
    this.transfers = transfers;
    this.voice = voice;
  }

  /** In which words the house notes it for itself. */
  @Component("voiceOfPayouts")
  record Voice(Merchants merchants, Phrases phrases, Clock clock) {}

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
    if (isUnderWay(matter)) {
      throw new RefusedException(Refusal.of("transfer_under_way"));
    }
    var now = voice.clock().instant();
    var before = accounts.of(caseId);
    var given = accounts.give(caseId, account, by, now);
    if (before.filter(each -> each.id().equals(given.id())).isEmpty()) {
      cases.perform(note(caseId, account, now), Actor.SYSTEM).orThrow();
    }
    return given;
  }

  private boolean isPossible(CaseView matter) {
    return debtors.current().isPresent()
        && matter.conduct().payments().stream()
            .anyMatch(
                each ->
                    each.captured().currency().getCurrencyCode().equals(CreditTransfer.CURRENCY));
  }

  private boolean isUnderWay(CaseView matter) {
    return matter.conduct().intents().stream()
        .flatMap(intent -> intent.attempts().stream())
        .filter(RefundAttempt::isTransfer)
        .anyMatch(attempt -> transfers.isAwaited(attempt.id()));
  }

  private CaseCommand note(CaseId caseId, PayoutAccount account, Instant now) {
    var house = voice.merchants().current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = voice.phrases().to(Reader.of(language, house.zone(), now));
    var text = words.say("bank.note.account", "account", account.iban().masked());
    return new CaseCommand.WriteMessage(
        caseId,
        ThreadKind.INTERNAL,
        MessageChannel.AUTOMATIC,
        new CaseCommand.Words(text, house.name(), language.tag()),
        List.of());
  }
}
