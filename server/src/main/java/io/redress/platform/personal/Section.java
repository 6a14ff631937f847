package io.redress.platform.personal;

import java.util.Locale;

/** A kind of data about a person, and what an erasure does to it. */
public enum Section {
  CONTACT(Fate.GOES),
  CASE_WORDS(Fate.GOES),
  MESSAGES(Fate.GOES),
  MAILS(Fate.GOES),
  PHOTOS(Fate.GOES),
  BRAND_REQUESTS(Fate.GOES),
  /** What the house and brands say to each other about her, and why; it goes into no copy. */
  BRAND_THREAD(Fate.GOES),
  INSPECTIONS(Fate.GOES),
  IMPORT_ROWS(Fate.GOES),
  ANSWERS(Fate.GOES),
  PAYOUT_ACCOUNTS(Fate.GOES),
  PARCELS(Fate.GOES),
  LINKS(Fate.GOES),
  REQUESTS(Fate.STAYS),
  ORDERS(Fate.STAYS),
  CASES(Fate.STAYS),
  PAYMENTS(Fate.STAYS),
  REFUNDS(Fate.STAYS),
  CREDIT(Fate.STAYS);

  private final Fate fate;

  Section(Fate fate) {
    this.fate = fate;
  }

  /** What becomes of data when its person is erased. */
  public enum Fate {
    /** The words are gone for good. */
    GOES,
    /** Amounts, dates, ids and codes stay, for the law asks for them (GDPR, Article 17(3)(b)). */
    STAYS
  }

  public Fate fate() {
    return fate;
  }

  /**
   * Whether a copy of her data holds it: she is told that a brand was asked and what of hers it was
   * told, but not the words between house and brand (GDPR, Article 15(1)(c) and (4)).
   */
  public boolean isCopied() {
    return this != BRAND_THREAD;
  }

  /** Its name in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
