package io.redress.rulebook.domain;

import io.redress.rulebook.Decision.Basis;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Sentence;
import io.redress.rulebook.Term;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Says an answer in sentences that have no language yet: first what is true, then until when, then
 * what happens next.
 */
final class Explainer {
  private static final String DAY = "day";
  private static final String REMEDIES = "remedies";
  private static final String SELLER = "seller";

  /** Exceptions of one law for which the sentence of another says the same. */
  private static final Map<String, String> SAID_AS =
      Map.ofEntries(
          said("custom_made_with_prior_notice_and_written_consent", "made_to_order_by_consumer"),
          said("made_to_specification_or_personalised", "made_to_order_by_consumer"),
          said("customised_and_received_as_ordered", "made_to_order_by_consumer"),
          said("sealed_personal_hygiene_unsealed", "sealed_hygiene_unsealed"),
          said("not_resaleable_for_health_reasons", "sealed_hygiene_unsealed"),
          said("destroyed_or_damaged_by_consumer", "no.goods_not_intact"),
          said("value_greatly_reduced_by_use", "no.goods_not_intact"),
          said("used_or_damaged_after_purchase", "no.goods_not_intact"),
          said("not_in_original_packaging", "no.goods_not_intact"),
          said("marked_as_is_or_final", "no.displayed_final_sale"));

  private final Answer answer;
  private final Facts facts;
  private final List<Sentence> sentences = new ArrayList<>();

  private Explainer(Answer answer, Facts facts) {
    this.answer = answer;
    this.facts = facts;
  }

  static List<Sentence> explain(Answer answer, Facts facts) {
    var explainer = new Explainer(answer, facts);
    if (answer.isEntitled()) {
      explainer.sayRight();
    } else if (answer.isRefused()) {
      explainer.sayRefusal();
    } else {
      explainer.sayOpen();
    }
    explainer.sayBeside();
    return explainer.sentences;
  }

  private void say(String pattern) {
    sentences.add(Sentence.of(pattern));
  }

  private void sayDay(String pattern, Term term) {
    if (answer.term(term) instanceof LocalDate day) {
      sentences.add(Sentence.of(pattern, DAY, day));
    }
  }

  private void sayOpen() {
    if (answer.basis() == Basis.STORE_POLICY_NEEDED) {
      say("open.store_terms");
    } else if (is(Term.NEXT_STEP, "show_evidence")) {
      say("open.evidence");
    } else {
      say("open.fact");
    }
  }

  private void sayRefusal() {
    if (answer.term(Term.EXCEPTION) instanceof String exception) {
      say(sentenceOf(exception));
    } else {
      sayReason(
          answer.term(Term.REASON_CODE) instanceof String reason ? reason : "no_statutory_right");
    }
    if (answer.term(Term.DEFECT_RIGHTS_REMAIN) != null) {
      say("defect_rights_remain");
    }
  }

  private static Map.Entry<String, String> said(String code, String sentence) {
    return Map.entry(code, sentence.startsWith("no.") ? sentence : "exception." + sentence);
  }

  private static String sentenceOf(String exception) {
    return SAID_AS.getOrDefault(exception, "exception." + exception);
  }

  private void sayReason(String reason) {
    var term = reason.equals("request_window_expired") ? Term.REQUEST_LAST_DAY : Term.LAST_DAY;
    var day = answer.term(term);
    var dated = reason.endsWith("_expired");
    if (dated && day instanceof LocalDate last) {
      sentences.add(Sentence.of("no." + reason, DAY, last));
    } else {
      say(dated ? "no.period_expired_undated" : "no." + reason);
    }
  }

  private void sayRight() {
    if (answer.remedies().isEmpty()) {
      sayNothingOwedYet();
      return;
    }
    sayRemedies();
    sayDay("until", Term.LAST_DAY);
    if (is(Term.NEXT_STEP, "ask_brand")) {
      say("needs_approval");
    }
    sayMoney();
    sayDay("goods_back", Term.GOODS_BACK_BY);
    if (answer.term(Term.RETURN_SHIPPING_BY) != null) {
      say(is(Term.RETURN_SHIPPING_BY, SELLER) ? "return.seller" : "return.consumer");
    }
    if (is(Term.BURDEN_ON, "consumer")) {
      say("burden.consumer");
    }
    if (answer.term(Term.THEN_REMEDIES) instanceof List<?> then) {
      sentences.add(Sentence.of("then", REMEDIES, codes(then)));
    }
    if (answer.isPresumed()) {
      say("presumed");
    }
  }

  private void sayNothingOwedYet() {
    if (is(Term.NEXT_STEP, "send_statement")) {
      say("statement_needed");
      sayDay("until", Term.LAST_DAY);
    } else if (answer.term(Term.THEN_REMEDIES) instanceof List<?> then) {
      say("late.second_chance");
      sentences.add(Sentence.of("then", REMEDIES, codes(then)));
    }
  }

  private void sayRemedies() {
    var pattern = answer.remedies().size() == 1 ? "right.single" : "right.choice";
    if (is(Term.CHOOSER, SELLER)) {
      pattern = "right.seller_choice";
    }
    sentences.add(Sentence.of(pattern, REMEDIES, codes(answer.remedies())));
    if (answer.term(Term.COMPENSATION_MULTIPLE) instanceof Integer multiple) {
      sentences.add(Sentence.of("compensation", "multiple", multiple));
    }
  }

  private void sayMoney() {
    if (!answer.remedies().contains(Remedy.REFUND)) {
      return;
    }
    if (facts.raw(Fact.ITEM_CURRENCY) instanceof String code) {
      var currency = Currency.getInstance(code);
      if (answer.term(Term.REFUND_AMOUNT) instanceof BigDecimal amount) {
        sentences.add(Sentence.of("refund.amount", "amount", Money.rounded(amount, currency)));
      }
    }
    sayDay("refund.by", Term.REFUND_DUE_BY);
    if (is(Term.OUTBOUND_REFUND, "standard_delivery")) {
      say("outbound.standard");
    }
  }

  private void sayBeside() {
    for (var alternative : answer.alternatives()) {
      if (alternative.remedy() == Remedy.REFUND && alternative.lastDay() != null) {
        sentences.add(Sentence.of("beside", DAY, alternative.lastDay()));
        return;
      }
    }
  }

  private boolean is(Term term, String value) {
    return value.equals(answer.term(term));
  }

  private static List<String> codes(List<?> remedies) {
    var codes = new ArrayList<String>(remedies.size());
    remedies.forEach(remedy -> codes.add(((Remedy) remedy).code()));
    return codes;
  }
}
