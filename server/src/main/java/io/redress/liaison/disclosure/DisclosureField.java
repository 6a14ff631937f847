package io.redress.liaison.disclosure;

/** What becomes of one fact; one that is withheld does not hold its value. */
public sealed interface DisclosureField {
  DisclosureTopic topic();

  /** Which of the facts of its kind. */
  String part();

  /**
   * The brand is told.
   *
   * @param reason why it goes although it stays by itself; empty for what goes by itself
   */
  record Disclosed(KnownFact fact, String reason) implements DisclosureField {
    @Override
    public DisclosureTopic topic() {
      return fact.topic();
    }

    @Override
    public String part() {
      return fact.part();
    }
  }

  /** The brand is not told. */
  record Withheld(DisclosureTopic topic, String part) implements DisclosureField {}
}
