package io.redress.faces.brandroom;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Page;
import java.util.Arrays;
import java.util.Optional;

/** Why brands say no most often; each can be chosen with one touch, beside words of their own. */
enum QuickReason {
  WORN,
  OUTSIDE_TERMS,
  NO_STOCK,
  NO_FAULT,
  MUST_SEE_IT,
  OTHER;

  /** The reason that a form sends by this code. */
  static Optional<QuickReason> ofCode(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }

  String code() {
    return Codes.of(this);
  }

  String name(Page page) {
    return page.say("brandroom.reason." + code());
  }

  /** Whether it says something by itself, so that no words are needed beside it. */
  boolean saysWhy() {
    return this != OTHER;
  }
}
