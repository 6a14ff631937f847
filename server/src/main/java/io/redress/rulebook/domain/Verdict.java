package io.redress.rulebook.domain;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Decision.Alternative;
import io.redress.rulebook.Decision.Basis;
import io.redress.rulebook.Decision.Certainty;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws one decision from what the clauses found. */
final class Verdict {
  private static final Comparator<Right> STRONGEST_FIRST =
      Comparator.comparing((Right right) -> right.tier() == 0 ? 0 : 1)
          .thenComparing(
              right -> right.remedies().isEmpty() ? Remedy.ADVICE : right.remedies().getFirst())
          .thenComparing(right -> right.rule().layer())
          .thenComparing(Right::tier);

  private final Inquiry inquiry;
  private final Findings findings;
  private final ApplicableLaw law;
  private final boolean storeUnknown;
  private final List<Right> existing;
  private final List<Remedy> remedies;

  Verdict(Inquiry inquiry, Findings findings, ApplicableLaw law, boolean storeUnknown) {
    this.inquiry = inquiry;
    this.findings = findings;
    this.law = law;
    this.storeUnknown = storeUnknown;
    this.existing =
        findings.asked().stream().filter(Right::exists).sorted(STRONGEST_FIRST).toList();
    var owed = EnumSet.noneOf(Remedy.class);
    existing.stream().filter(Right::isOpen).forEach(right -> owed.addAll(right.remedies()));
    this.remedies = List.copyOf(owed);
  }

  Decision decision() {
    var entitled = entitled();
    return new Decision(
        entitled,
        Certainty.CERTAIN,
        basis(entitled),
        remedies,
        new TopTerms(inquiry, findings, existing, remedies)
            .terms(entitled, law, nextStep(entitled)),
        entitlements(),
        alternatives(),
        findings.grounds(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private @Nullable Boolean entitled() {
    if (!existing.isEmpty()) {
      return true;
    }
    return (findings.isLeftOpen() || isStoreAsked() || isDoubtful()) ? null : false;
  }

  private boolean isStoreAsked() {
    var absolute = findings.obstacle();
    return storeUnknown
        && (absolute == null || absolute.compareTo(Obstacle.PRIVATE_SELLER) < 0)
        && Withdrawal.isChangeOfMind(inquiry.reason());
  }

  /** A doubt about authenticity has to be settled by evidence first. */
  private boolean isDoubtful() {
    return inquiry.is(Fact.REQUEST_REASON, "counterfeit")
        && !inquiry.is(Fact.ITEM_AUTHENTICITY, "genuine")
        && !inquiry.is(Fact.ITEM_AUTHENTICITY, "proven_fake");
  }

  private Basis basis(@Nullable Boolean entitled) {
    if (entitled == null) {
      return isStoreAsked() ? Basis.STORE_POLICY_NEEDED : Basis.NONE;
    }
    if (!entitled) {
      return Basis.NONE;
    }
    return switch (existing.getFirst().rule().layer()) {
      case STATUTE -> Basis.STATUTE;
      case BRAND -> Basis.BRAND_POLICY;
      case STORE, ORDER -> Basis.STORE_POLICY;
    };
  }

  private @Nullable String nextStep(@Nullable Boolean entitled) {
    if (entitled == null) {
      if (isStoreAsked()) {
        return "ask_store_policy";
      }
      return isDoubtful() ? "show_evidence" : null;
    }
    if (!entitled) {
      return null;
    }
    if (remedies.isEmpty()) {
      return existing.stream().anyMatch(right -> right.state() == Right.State.UNSTATED)
          ? "send_statement"
          : null;
    }
    var strongest = existing.getFirst();
    if (strongest.needsApproval()) {
      return "ask_brand";
    }
    if ("consumer".equals(strongest.terms().get(Term.BURDEN_ON))) {
      return "show_evidence";
    }
    return isGoodsAwaited() ? "send_goods_back" : null;
  }

  private boolean isGoodsAwaited() {
    return !inquiry.isUndelivered()
        && inquiry.date(Fact.RETURN_RECEIVED_BY_SELLER) == null
        && inquiry.date(Fact.RETURN_PROOF_OF_SENDING) == null
        && !remedies.contains(Remedy.ADVICE);
  }

  private List<Entitlement> entitlements() {
    var all = new ArrayList<Entitlement>();
    for (var right : existing) {
      right.remedies().forEach(remedy -> all.add(entitlement(right, remedy)));
    }
    for (var right : findings.beside()) {
      right.remedies().forEach(remedy -> all.add(entitlement(right, remedy)));
    }
    return all;
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

  private static @Nullable String text(EnumMap<Term, Object> terms, Term term) {
    return (String) terms.get(term);
  }

  private List<Alternative> alternatives() {
    var found = new ArrayList<Alternative>();
    for (var right : findings.beside()) {
      for (var remedy : right.remedies()) {
        found.add(new Alternative(remedy, right.rule().id(), right.lastDay()));
      }
    }
    return found;
  }

  static boolean isStatute(Right right) {
    return right.rule().layer() == Layer.STATUTE;
  }
}
