package io.redress.liaison.vault;

/** What a paper of the vault is. */
public enum VaultKind {
  /** From whom the house bought, with the price. */
  INVOICE,
  RECEIPT,
  /** That the house, or whom it bought from, may sell goods of the brand. */
  DEALER_CERTIFICATE,
  WARRANTY_CARD
}
