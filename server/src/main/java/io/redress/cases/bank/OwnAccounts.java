package io.redress.cases.bank;

import io.redress.cases.CaseView;
import io.redress.money.bank.GivenAccount;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutAccounts;
import io.redress.money.bank.PayoutCodes;
import io.redress.shared.Actor;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account that a consumer gives without the desk. A link to the case is not enough for it: a
 * code that goes to the address known at the purchase has to come back first. Whoever calls has
 * made sure that this reader may see the case.
 */
@Service
public class OwnAccounts {
  private final PayoutAccounts accounts;
  private final PayoutCodes codes;
  private final StandingTransfers standing;
  private final Telling telling;
  private final Clock clock;

  OwnAccounts(
      PayoutAccounts accounts,
      PayoutCodes codes,
      StandingTransfers standing,
      Telling telling,
      Clock clock) {
    this.accounts = accounts;
    this.codes = codes;
    this.standing = standing;
    this.telling = telling;
    this.clock = clock;
  }

  /** Whoever has to know of an account. */
  @Component("toldOfOwnAccounts")
  record Telling(AccountLetters letters, KeptAccounts kept) {}

  /** Whether an account may be given or changed now. */
  @Transactional(readOnly = true)
  public boolean isWanted(CaseView matter) {
    return standing.isWanted(matter);
  }

  /** The account to which the case is paid. */
  @Transactional(readOnly = true)
  public Optional<GivenAccount> of(CaseView matter) {
    return accounts.of(matter.head().id());
  }

  /** To which address codes go; its reader shall recognise it, nobody else learn it. */
  @Transactional(readOnly = true)
  public String maskedAddress(CaseView matter) {
    var address = telling.letters().knownAddress(matter);
    var at = address.indexOf('@');
    return at < 1
        ? ""
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "···" + address.substring(at);
  }

  /**
   * Sends a code for this account; nothing counts before it came back.
   *
   * @throws RefusedException with {@code transfer_under_way} when no account can be given now
   */
  @Transactional
  public void ask(CaseView matter, PayoutAccount account) {
    requireWanted(matter);
    var now = clock.instant();
    var code = codes.ask(matter.head().id(), account, now);
    telling.letters().sendCode(matter, account, code, now);
  }

  /**
   * Pays the case to this account when the code is right; the same again changes nothing. An
   * account that replaces another waits a day, in which every address was told.
   *
   * @throws RefusedException with {@code transfer_under_way} when no account can be given now
   */
  @Transactional
  public PayoutCodes.Check confirm(CaseView matter, PayoutAccount account, String code) {
    if (of(matter).filter(each -> each.account().equals(account)).isPresent()) {
      return PayoutCodes.Check.RIGHT;
    }
    requireWanted(matter);
    var check = codes.check(matter.head().id(), account, code, clock.instant());
    if (check == PayoutCodes.Check.RIGHT) {
      telling.kept().keep(matter, account, Actor.consumer(matter.consumer().id()));
    }
    return check;
  }

  private void requireWanted(CaseView matter) {
    if (!standing.isWanted(matter)) {
      throw new RefusedException(Refusal.of("transfer_under_way"));
    }
  }
}
