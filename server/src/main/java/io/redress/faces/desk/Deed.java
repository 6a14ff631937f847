package io.redress.faces.desk;

import io.redress.faces.desk.ActionView.Weight;
import io.redress.faces.shared.Codes;
import java.util.Arrays;
import java.util.Optional;

/** What staff can do to a case on the desk; the codes are those of the commands. */
enum Deed {
  DECIDE(Weight.PRIMARY, "d"),
  OFFER_REMEDIES(Weight.PRIMARY, "o"),
  RECEIVE_GOODS(Weight.PRIMARY, "g"),
  INSPECT_GOODS(Weight.PRIMARY, "i"),
  RELEASE_REFUND(Weight.PRIMARY, ""),
  RETRY_REFUND(Weight.PRIMARY, ""),
  PERFORM_REMEDY(Weight.PRIMARY, ""),
  /** Paid outside and found in the till or on the statement. */
  REPORT_PAYMENT(Weight.PLAIN, ""),
  CALL_OFF_EXCHANGE(Weight.PLAIN, ""),
  REPLY_TO_BRAND(Weight.PRIMARY, ""),
  /** Said by the brand on the phone or by mail, and written down here. */
  RECORD_BRAND_ANSWER(Weight.PLAIN, ""),
  /** Said by the brand on the phone or by mail, and written down here. */
  ACKNOWLEDGE_REQUEST(Weight.PLAIN, ""),
  APPEAL_TO_BRAND(Weight.PLAIN, ""),
  /** Said by the consumer on the phone or by mail, and written down here. */
  ACCEPT_OFFER(Weight.PLAIN, ""),
  /** Said by the consumer on the phone or by mail, and written down here. */
  DECLINE_OFFER(Weight.PLAIN, ""),
  ASK_BRAND(Weight.PLAIN, "b"),
  DECLINE_REQUEST(Weight.PLAIN, ""),
  MOVE_PROMISE(Weight.PLAIN, "p"),
  MAKE_PROMISE(Weight.PLAIN, ""),
  HAND_OVER(Weight.PLAIN, "a"),
  MISS_CALL(Weight.PLAIN, ""),
  CLOSE_CASE(Weight.PLAIN, ""),
  REOPEN_CASE(Weight.PLAIN, ""),
  WITHDRAW_REQUEST(Weight.PLAIN, ""),
  /** Answered beside the fact that is unknown, not among the actions. */
  ANSWER_FACT(Weight.PLAIN, ""),
  /** Written in the composer, not among the actions. */
  WRITE_MESSAGE(Weight.PLAIN, "");

  private final Weight weight;
  private final String key;

  Deed(Weight weight, String key) {
    this.weight = weight;
    this.key = key;
  }

  static Optional<Deed> ofCode(String code) {
    return Arrays.stream(values()).filter(deed -> deed.code().equals(code)).findFirst();
  }

  /** Whether it has a place of its own on the page and is not among the actions. */
  boolean isDoneElsewhere() {
    return this == WRITE_MESSAGE || this == ANSWER_FACT;
  }

  /** The stable name of its command. */
  String code() {
    return Codes.of(this);
  }

  Weight weight() {
    return weight;
  }

  /** The single key that presses it; may be empty. */
  String key() {
    return key;
  }

  /** The name of one of its fields, unique on the page. */
  String field(String name) {
    return code() + "-" + name;
  }
}
