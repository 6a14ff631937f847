package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The statements at the top of a decision: those of the strongest right, completed by others. */
final class TopTerms {
  /** What is still told of a right that has ended. */
  private static final long TOLD_AFTER_EXPIRY =
      Terms.bits(
          Term.LAST_DAY,
          Term.STATUTORY_LAST_DAY,
          Term.ORDINARY_POLICY_LAST_DAY,
          Term.BASE_LAST_DAY,
          Term.REQUEST_LAST_DAY,
          Term.LIABILITY_ENDS,
          Term.BURDEN_PERIOD_ENDS);

  /** What is not owed before a valid statement was made. */
  private static final long ONLY_ONCE_STATED =
      Terms.bits(Term.REFUND_DUE_BY, Term.GOODS_BACK_BY, Term.SELLER_MAY_WITHHOLD);

  /** What may be said at the top otherwise than by the strongest right. */
  private static final long SAID_AGAIN =
      Terms.bits(
              Term.STATUTORY_LAST_DAY,
              Term.STATUTORY_RIGHT,
              Term.DEFECT_RIGHTS_REMAIN,
              Term.CLAIM_AGAINST,
              Term.CONTESTED,
              Term.NEXT_STEP,
              Term.LAW_DATE)
          | ONLY_ONCE_STATED;

  /** Of several rights the longest and the cheapest count. */
  private static final long SAID_BY_ANY = Terms.bits(Term.LAST_DAY, Term.RETURN_SHIPPING_BY);

  private static final String SELLER = "seller";
  private static final long NEXT_STEP = Terms.bits(Term.NEXT_STEP);

  private final Inquiry inquiry;
  private final Findings findings;
  private final Right[] existing;
  private final int owed;
  private final Terms terms = new Terms();

  TopTerms(Inquiry inquiry, Findings findings) {
    this.inquiry = inquiry;
    this.findings = findings;
    this.existing = findings.existing();
    this.owed = findings.owed();
  }

  /**
   * Whether the strongest rights say so different things that the statements at the top differ.
   * Sooner known than all statements are put together; no proof that they are equal.
   */
  static boolean differPlainly(Right[] some, Right[] others) {
    if (some.length == 0 || others.length == 0) {
      return false;
    }
    var isAlone = some.length == 1 && others.length == 1;
    var unsure = isAlone ? SAID_AGAIN : SAID_AGAIN | SAID_BY_ANY;
    return some[0].terms().contradict(others[0].terms(), ~unsure);
  }

  Terms terms(@Nullable Boolean entitled, ApplicableLaw law, @Nullable String nextStep) {
    if (existing.length == 0) {
      addEnded(entitled);
    } else {
      addExisting();
    }
    findings.addNotesTo(terms);
    addStatutory(entitled);
    terms.put(Term.CLAIM_AGAINST, ApplicableLaw.claimAgainst(inquiry));
    if (law.contested()) {
      terms.put(Term.CONTESTED, true);
    }
    terms.remove(NEXT_STEP);
    terms.putIfKnown(Term.NEXT_STEP, nextStep);
    terms.putIfKnown(Term.LAW_DATE, inquiry.lawDay());
    return terms;
  }

  private void addEnded(@Nullable Boolean entitled) {
    LocalDate lastDay = null;
    for (var right : findings.asked()) {
      terms.addAbsent(right.terms(), TOLD_AFTER_EXPIRY);
      lastDay = later(lastDay, right.lastDay());
    }
    terms.putIfKnown(Term.LAST_DAY, lastDay);
    if (entitled == null) {
      return;
    }
    var obstacle = findings.obstacle();
    if (obstacle == Obstacle.EXCEPTION) {
      terms.putIfKnown(Term.EXCEPTION, findings.exception());
    } else if (obstacle != null) {
      terms.put(Term.REASON_CODE, obstacle.code());
    }
  }

  private void addExisting() {
    for (var right : existing) {
      terms.addAbsent(right.terms(), Terms.ALL);
    }
    if (owed == RemedyBits.NONE) {
      terms.remove(ONLY_ONCE_STATED);
    }
    if (Integer.bitCount(owed) > 1) {
      terms.putIfAbsent(Term.CHOOSER, "consumer");
    }
    var first = existing[0];
    if (!first.remedies().isEmpty()) {
      addStrongest(first.remedies().getFirst());
    }
  }

  /** Of several rights to the strongest remedy, the longest and the cheapest count. */
  private void addStrongest(Remedy strongest) {
    LocalDate lastDay = null;
    for (var right : existing) {
      if (right.remedies().contains(strongest)) {
        lastDay = later(lastDay, right.lastDay());
        if (sellerPaysReturn(right)) {
          terms.put(Term.RETURN_SHIPPING_BY, SELLER);
        }
      }
    }
    terms.putIfKnown(Term.LAST_DAY, lastDay);
  }

  private static boolean sellerPaysReturn(Right right) {
    return SELLER.equals(right.terms().get(Term.RETURN_SHIPPING_BY));
  }

  private void addStatutory(@Nullable Boolean entitled) {
    LocalDate lastDay = null;
    var statutory = false;
    var everStatutory = false;
    for (var right : findings.asked()) {
      if (right.isStatutory()) {
        lastDay = later(lastDay, right.lastDay());
        everStatutory = true;
        statutory |= right.exists();
      }
    }
    terms.putIfKnown(Term.STATUTORY_LAST_DAY, lastDay);
    var doubtful = entitled == null && !Withdrawal.isChangeOfMind(inquiry.reason());
    if (statutory || !(everStatutory || doubtful)) {
      terms.put(Term.STATUTORY_RIGHT, statutory);
    }
    if (!statutory
        && Withdrawal.isChangeOfMind(inquiry.reason())
        && findings.hasDefectRights()
        && inquiry.value(Fact.REQUEST_REASON) != null) {
      terms.put(Term.DEFECT_RIGHTS_REMAIN, true);
    }
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return two.isAfter(one) ? two : one;
  }
}
