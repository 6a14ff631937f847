package io.redress.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer may claim for one case line, why, and what is still open.
 *
 * @param entitled whether the right exists; null when founding facts are missing
 * @param certainty whether an unknown fact could still change it
 * @param basis whose promise the strongest remedy rests on
 * @param remedies what is owed now on the request as made, strongest first
 * @param terms the single-valued statements; what has no content is absent
 * @param entitlements every remedy with its own terms, those of the stated reason first
 * @param alternatives rights that the same facts give beside the stated reason
 * @param grounds every clause that was considered
 * @param missingFacts facts that would change the outcome, most decisive first
 * @param question the question to ask next
 * @param explanation the same in sentences that have no language yet
 * @param exposure what the case may cost the merchant
 */
public record Decision(
    @Nullable Boolean entitled,
    Certainty certainty,
    Basis basis,
    List<Remedy> remedies,
    Map<Term, Object> terms,
    List<Entitlement> entitlements,
    List<Alternative> alternatives,
    List<Ground> grounds,
    List<Fact> missingFacts,
    Optional<Question> question,
    List<Sentence> explanation,
    Optional<Exposure> exposure) {

  public Decision {
    remedies = List.copyOf(remedies);
    terms = terms.isEmpty() ? Map.of() : new EnumMap<>(terms);
    entitlements = List.copyOf(entitlements);
    alternatives = List.copyOf(alternatives);
    grounds = List.copyOf(grounds);
    missingFacts = List.copyOf(missingFacts);
    explanation = List.copyOf(explanation);
  }

  /** Whether unknown facts could still change the outcome. */
  public enum Certainty {
    CERTAIN("certain"),
    PRESUMED("presumed");

    private final String code;

    Certainty(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** Whose promise a decision rests on. */
  public enum Basis {
    STATUTE("statute"),
    BRAND_POLICY("brand_policy"),
    STORE_POLICY("store_policy"),
    /** The store has terms that are not known. */
    STORE_POLICY_NEEDED("store_policy_needed"),
    NONE("none");

    private final String code;

    Basis(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** A right beside the stated reason, such as withdrawal for an item that is also defective. */
  public record Alternative(Remedy remedy, String ruleId, @Nullable LocalDate lastDay) {}

  /** Whether the consumer has a right that needs no further fact. */
  public boolean isEntitled() {
    return entitled != null && entitled;
  }

  public boolean isRefused() {
    return entitled != null && !entitled;
  }

  /** One of the statements, if it has content. */
  public Optional<Object> term(Term term) {
    return Optional.ofNullable(terms.get(term));
  }

  /** Latest local day for the notice, for the strongest remedy. */
  public Optional<LocalDate> lastDay() {
    return day(Term.LAST_DAY);
  }

  /** Last local day for the trader to pay. */
  public Optional<LocalDate> refundDueBy() {
    return day(Term.REFUND_DUE_BY);
  }

  /** What is to be paid back, in the currency of the item. */
  public Optional<BigDecimal> refundAmount() {
    return term(Term.REFUND_AMOUNT).map(BigDecimal.class::cast);
  }

  /** Why not. */
  public Optional<String> reasonCode() {
    return term(Term.REASON_CODE).map(String.class::cast);
  }

  /** What the person who asks should do next. */
  public Optional<String> nextStep() {
    return term(Term.NEXT_STEP).map(String.class::cast);
  }

  /** A statement whose value is a day. */
  public Optional<LocalDate> day(Term term) {
    return term(term).map(LocalDate.class::cast);
  }
}
