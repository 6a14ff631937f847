package io.redress.faces.brandroom;

import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a brand may choose on its page, and how much it may write with it. */
enum AnswerChoice {
  APPROVE(BrandAnswer.MAXIMUM_WORDS),
  CHANGES(BrandAnswer.MAXIMUM_TERMS),
  DECLINE(BrandAnswer.MAXIMUM_WORDS),
  ASK(BrandAnswer.MAXIMUM_WORDS);

  private final int mostCharacters;

  AnswerChoice(int mostCharacters) {
    this.mostCharacters = mostCharacters;
  }

  /** The choice that a form sends by this code. */
  static Optional<AnswerChoice> ofCode(String code) {
    return Arrays.stream(values())
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  int mostCharacters() {
    return mostCharacters;
  }

  boolean needsWords() {
    return this != APPROVE;
  }

  /** How a request stands once it was chosen. */
  LiaisonState state() {
    return switch (this) {
      case APPROVE -> LiaisonState.APPROVED;
      case CHANGES -> LiaisonState.APPROVED_IN_PART;
      case DECLINE -> LiaisonState.REFUSED;
      case ASK -> LiaisonState.INFO_ASKED;
    };
  }

  /** The answer in these words. */
  BrandAnswer with(String words) {
    return switch (this) {
      case APPROVE -> new BrandAnswer.Approved(words);
      case CHANGES -> new BrandAnswer.ApprovedInPart(words, "");
      case DECLINE -> new BrandAnswer.Declined(words);
      case ASK -> new BrandAnswer.Asked(words);
    };
  }
}
