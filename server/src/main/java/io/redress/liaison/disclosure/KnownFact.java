package io.redress.liaison.disclosure;

/**
 * Something that the house knows of a case and a brand could be told. It is kept as a value and
 * said in the language of whoever reads it.
 *
 * @param part which of the facts of its kind; for {@link Form#ANSWER} its path in the rulebook
 * @param text the value, as its form writes it
 */
public record KnownFact(DisclosureTopic topic, String part, Form form, String text) {
  /** How a value is written. */
  public enum Form {
    /** Words as they are. */
    WORDS,
    /** A day, ISO 8601. */
    DAY,
    /** A currency, a space and an exact decimal. */
    SUM,
    /** A country, ISO 3166-1 alpha-2, perhaps with a part of it. */
    COUNTRY,
    /** Why a piece comes back, by its code. */
    REASON,
    /** The answer to a fact of the rulebook. */
    ANSWER
  }

  /** A fact of a kind that is not of papers. */
  public static KnownFact of(DisclosureKind kind, String part, Form form, String text) {
    return new KnownFact(DisclosureTopic.of(kind), part, form, text);
  }

  public DisclosureKind kind() {
    return topic.kind();
  }
}
