package io.redress.catalogue;

/** What is known of a brand was written anew; told within the transaction that does so. */
public record BrandChanged(Brand before, Brand after) {
  /** Whether somebody else is named, or the same by another address or language. */
  public boolean isOfContact() {
    return !before.contactName().equals(after.contactName())
        || !before.contactEmail().equals(after.contactEmail())
        || !before.contactLanguage().equals(after.contactLanguage());
  }
}
