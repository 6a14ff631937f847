package io.redress.rulebook.domain;

import io.redress.rulebook.Decision.Alternative;
import io.redress.rulebook.Decision.Basis;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the findings of all clauses.
 *
 * <p>Verdicts that are only compared draw no more of themselves than the comparison needs.
 */
final class Verdict {
  /** What is still said while the right itself is open. */
  private static final long OPEN_TERMS = Terms.bits(Term.CLAIM_AGAINST, Term.LAW_DATE);

  private final Inquiry inquiry;
  private final Findings findings;
  private final ApplicableLaw law;

  /** {@link RemedyBits} that are owed now. */
  private final int owed;

  private final @Nullable Boolean entitled;
  private @Nullable Terms terms;
  private @Nullable List<Entitlement> entitlements;

  Verdict(Inquiry inquiry, Findings findings, ApplicableLaw law) {
    this.inquiry = inquiry;
    this.findings = findings;
    this.law = law;
    this.owed = findings.owed();
    this.entitled = entitled();
  }

  /** The answer with these gaps; founding facts that are missing leave it open. */
  Answer answer(Gaps gaps) {
    if (gaps.leaveOpen() && entitled != null) {
      var known = new Terms();
      known.addAbsent(terms(), OPEN_TERMS);
      return new Answer(null, Basis.NONE, List.of(), known, List.of(), List.of(), gaps);
    }
    var remedies = RemedyBits.toList(owed);
    return new Answer(entitled, basis(), remedies, terms(), entitlements(), alternatives(), gaps);
  }

  @Nullable Boolean isEntitled() {
    return entitled;
  }

  boolean owesTheSameAs(Verdict other) {
    return owed == other.owed;
  }

  /** Whether another verdict comes to the same outcome; grounds and words do not count. */
  boolean hasOutcomeOf(Verdict other) {
    return Objects.equals(entitled, other.entitled)
        && owesTheSameAs(other)
        && basis() == other.basis()
        && isRefusedAs(other)
        && findings.remedyCount() == other.findings.remedyCount()
        && !TopTerms.differPlainly(findings.existing(), other.findings.existing())
        && terms().areEqualTo(other.terms())
        && entitlements().equals(other.entitlements())
        && alternatives().equals(other.alternatives());
  }

  /** Where nothing is owed, the reason is one of the terms; it is looked at before those. */
  private boolean isRefusedAs(Verdict other) {
    return !Boolean.FALSE.equals(entitled)
        || Objects.equals(findings.refusal(), other.findings.refusal());
  }

  /** The statements at the top; drawn when they are first asked for. */
  Terms terms() {
    if (terms == null) {
      terms = new TopTerms(inquiry, findings).terms(entitled, law, nextStep());
    }
    return terms;
  }

  private @Nullable Boolean entitled() {
    if (findings.rightExists()) {
      return true;
    }
    return (findings.isLeftOpen() || isStoreAsked() || isDoubtful()) ? null : false;
  }

  private boolean isStoreAsked() {
    var absolute = findings.obstacle();
    return inquiry.is(Fact.POLICIES_STORE, "unknown")
        && (absolute == null || absolute.compareTo(Obstacle.PRIVATE_SELLER) < 0)
        && Withdrawal.isChangeOfMind(inquiry.reason());
  }

  /** A doubt about authenticity has to be settled by evidence first. */
  private boolean isDoubtful() {
    return inquiry.is(Fact.REQUEST_REASON, "counterfeit")
        && !inquiry.is(Fact.ITEM_AUTHENTICITY, "genuine")
        && !inquiry.is(Fact.ITEM_AUTHENTICITY, "proven_fake");
  }

  private Basis basis() {
    if (entitled == null) {
      return isStoreAsked() ? Basis.STORE_POLICY_NEEDED : Basis.NONE;
    }
    if (!entitled) {
      return Basis.NONE;
    }
    return switch (findings.existing()[0].rule().layer()) {
      case STATUTE -> Basis.STATUTE;
      case BRAND -> Basis.BRAND_POLICY;
      case STORE, ORDER -> Basis.STORE_POLICY;
    };
  }

  private @Nullable String nextStep() {
    if (entitled == null) {
      if (isStoreAsked()) {
        return "ask_store_policy";
      }
      return isDoubtful() ? "show_evidence" : null;
    }
    if (!entitled) {
      return null;
    }
    if (owed == RemedyBits.NONE) {
      return isStatementAwaited() ? "send_statement" : null;
    }
    var strongest = findings.existing()[0];
    if (strongest.needsApproval()) {
      return "ask_brand";
    }
    if ("consumer".equals(strongest.terms().get(Term.BURDEN_ON))) {
      return "show_evidence";
    }
    return isGoodsAwaited() ? "send_goods_back" : null;
  }

  private boolean isStatementAwaited() {
    for (var right : findings.existing()) {
      if (right.state() == Right.State.UNSTATED) {
        return true;
      }
    }
    return false;
  }

  private boolean isGoodsAwaited() {
    return !inquiry.isUndelivered()
        && inquiry.date(Fact.RETURN_RECEIVED_BY_SELLER) == null
        && inquiry.date(Fact.RETURN_PROOF_OF_SENDING) == null
        && (owed & RemedyBits.bit(Remedy.ADVICE)) == RemedyBits.NONE;
  }

  /** Drawn when they are first asked for: every trial is compared with what was found. */
  private List<Entitlement> entitlements() {
    if (entitlements == null) {
      var all = new Entitlement[findings.remedyCount()];
      var count = addEntitlements(findings.existing(), all, 0);
      addEntitlements(findings.beside(), all, count);
      entitlements = List.of(all);
    }
    return entitlements;
  }

  private int addEntitlements(Right[] rights, Entitlement[] all, int from) {
    var place = from;
    for (var right : rights) {
      for (var remedy : right.remedies()) {
        all[place++] = entitlement(right, remedy);
      }
    }
    return place;
  }

  private Entitlement entitlement(Right right, Remedy remedy) {
    var terms = right.terms();
    return new Entitlement(
        remedy,
        right.tier(),
        right.rule().id(),
        right.rule().layer(),
        right.lastDay(),
        remedy == Remedy.REFUND ? (LocalDate) terms.get(Term.REFUND_DUE_BY) : null,
        amount(right, remedy),
        remedy == Remedy.REFUND ? text(terms, Term.REFUND_FORM) : null,
        text(terms, Term.BURDEN_ON),
        text(terms, Term.COST_BEARER),
        text(terms, Term.RETURN_SHIPPING_BY),
        right.needsApproval());
  }

  private @Nullable BigDecimal amount(Right right, Remedy remedy) {
    return switch (remedy) {
      case REFUND, STORE_CREDIT -> (BigDecimal) right.terms().get(Term.REFUND_AMOUNT);
      case COMPENSATION -> DefectRule.compensation(right.terms(), inquiry);
      case REPLACEMENT, EXCHANGE, REPAIR, PRICE_REDUCTION, ADVICE -> null;
    };
  }

  private static @Nullable String text(Terms terms, Term term) {
    return (String) terms.get(term);
  }

  private List<Alternative> alternatives() {
    if (findings.beside().length == 0) {
      return List.of();
    }
    var found = new ArrayList<Alternative>();
    for (var right : findings.beside()) {
      for (var remedy : right.remedies()) {
        found.add(new Alternative(remedy, right.rule().id(), right.lastDay()));
      }
    }
    return List.copyOf(found);
  }
}
