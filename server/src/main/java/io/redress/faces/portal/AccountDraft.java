package io.redress.faces.portal;

import io.redress.money.bank.PayoutDraft;

/** An account that somebody has typed and that waits for its code in this browser. */
record AccountDraft(String holder, String iban) {
  PayoutDraft typed() {
    return new PayoutDraft(holder, iban);
  }
}
