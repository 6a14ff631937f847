package io.redress.money.bank;

import java.util.Locale;
import java.util.Optional;

/**
 * An account as somebody wrote it.
 *
 * @param iban with or without spaces
 */
public record PayoutDraft(String holder, String iban) {
  /** What is wrong with the holder, as a code; empty when nothing is. */
  public String wrongHolder() {
    if (holder.length() > PayoutAccount.LONGEST_NAME) {
      return "long";
    }
    return SepaText.canName(holder) ? "" : "latin";
  }

  /** What is wrong with the number, as a code; empty when nothing is. */
  public String wrongIban() {
    return Iban.fault(iban)
        .map(fault -> fault.name().toLowerCase(Locale.ROOT))
        .orElseGet(() -> Iban.of(iban).isInSepa() ? "" : "not_sepa");
  }

  /** The account; empty while something is wrong with it. */
  public Optional<PayoutAccount> read() {
    return wrongHolder().isEmpty() && wrongIban().isEmpty()
        ? Optional.of(new PayoutAccount(holder, Iban.of(iban)))
        : Optional.empty();
  }
}
