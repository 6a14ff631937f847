package io.redress.liaison.disclosure;

import io.redress.shared.Actor;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Locale;

/**
 * Whether a fact of a case goes to the brand, as a person chose.
 *
 * @param goes whether it goes
 * @param reason why, at most {@value #MAXIMUM_REASON} characters; needed to let go what stays by
 *     itself, and gone when the person it is about was erased
 */
public record DisclosureChoice(
    DisclosureTopic topic, boolean goes, String reason, Actor by, Instant at) {
  public static final int MAXIMUM_REASON = 1_000;

  /**
   * A new choice.
   *
   * @throws Problem INVALID for a kind that is not open to choice, for something that goes without
   *     the reason it needs, and for a reason that is too long
   */
  public static DisclosureChoice made(
      DisclosureTopic topic, boolean goes, String reason, Actor by, Instant at) {
    var words = PlainWords.clean(reason).strip();
    var kind = topic.kind().name().toLowerCase(Locale.ROOT);
    if (!topic.kind().isOpenToChoice()) {
      throw invalid("kind", kind, "is not open to choice", "Leave it as it is.");
    }
    if (goes && topic.kind().needsReason() && words.isEmpty()) {
      throw invalid("reason", "", "is missing for " + kind, "Say why the brand needs it.");
    }
    if (words.length() > MAXIMUM_REASON) {
      throw invalid(
          "reason", words, "has " + words.length() + " characters", "Shorten it to 1000.");
    }
    return new DisclosureChoice(topic, goes, words, by, at);
  }

  /** Whether this says the same as another choice. */
  boolean isSameAs(DisclosureChoice other) {
    return topic.equals(other.topic) && goes == other.goes && reason.equals(other.reason);
  }

  private static Problem invalid(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }
}
