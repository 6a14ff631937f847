package io.redress.faces.portal;

import io.redress.faces.shared.Page;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import java.util.Set;

/** Says why something was not done, in words for a consumer. */
final class Refusals {
  private static final Set<String> SAID =
      Set.of(
          "more_than_bought",
          "not_bought",
          "not_now",
          "offer_not_open",
          "one_remedy_a_line",
          "consent_missing",
          "quote_expired",
          "charge_under_way",
          "charge_too_often",
          "difference_elsewhere",
          "evidence_in_use",
          "nothing_to_send",
          "piece_in_another_parcel",
          "way_not_offered",
          "words_missing");

  private Refusals() {}

  /** The reason, and what is possible instead. */
  static String say(Page page, Refusal refusal) {
    if (refusal.code().equals("more_than_bought")) {
      var left = Integer.valueOf(refusal.facts().getOrDefault("left", "0"));
      return page.say("portal.refusal.more_than_bought", "left", left);
    }
    return page.say("portal.refusal." + (SAID.contains(refusal.code()) ? refusal.code() : "other"));
  }

  /** What is wrong with what was sent; problems that are not the sender's go on. */
  static String say(Page page, Problem problem) {
    if (problem.code() == ProblemCode.INVALID || problem.code() == ProblemCode.TOO_LARGE) {
      return page.say("portal.refusal.invalid");
    }
    if (problem.code() == ProblemCode.CONFLICT) {
      return page.say("portal.refusal.conflict");
    }
    throw problem;
  }
}
