package io.redress.liaison.disclosure;

/** The kinds of facts of a case, each with what becomes of it when nobody chooses otherwise. */
public enum DisclosureKind {
  /** Which model it is, and how many: without it there is no question. */
  PIECE(Habit.ALWAYS_GOES),
  SERIAL(Habit.GOES),
  /** Why it comes back, by a word of the house. */
  REASON(Habit.GOES),
  CONDITION(Habit.GOES),
  DATES(Habit.GOES),
  /** A paper of the vault; it tells where the piece was bought, and often for how much. */
  PROOF(Habit.STAYS),
  /** Where the house bought the piece, when and for how much. */
  SOURCE(Habit.STAYS),
  PRICE_PAID(Habit.STAYS),
  ORDER_NUMBER(Habit.STAYS),
  CONSUMER_NAME(Habit.STAYS),
  ADDRESS(Habit.STAYS),
  EMAIL(Habit.STAYS),
  PHONE(Habit.STAYS),
  /** What matters of them is written into the question, by a person who has read them. */
  CONSUMER_WORDS(Habit.NEVER_GOES);

  private final Habit habit;

  DisclosureKind(Habit habit) {
    this.habit = habit;
  }

  /** What becomes of a fact. */
  public enum Habit {
    /** It goes, whatever anybody chooses. */
    ALWAYS_GOES,
    /** It goes unless somebody keeps it back. */
    GOES,
    /** It stays unless somebody lets it go and says why. */
    STAYS,
    /** It stays, whatever anybody chooses. */
    NEVER_GOES
  }

  public Habit habit() {
    return habit;
  }

  /** Whether it goes for a reason only. */
  public boolean needsReason() {
    return habit == Habit.STAYS;
  }

  /** Whether anybody may choose. */
  public boolean isOpenToChoice() {
    return habit == Habit.GOES || habit == Habit.STAYS;
  }
}
