package io.redress.faces.brandroom;

import io.redress.faces.shared.Page;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.shared.PlainWords;
import java.util.Optional;

/**
 * What somebody of a brand sent with the form of its page, before it is known to be an answer.
 *
 * @param answer code of the choice
 * @param reason code of the quick reason; empty without one
 */
record Said(String answer, String reason, String words) {
  /** Nothing yet. */
  static final Said NOTHING = new Said("", "", "");

  private static final String BETWEEN = "\n";

  Optional<AnswerChoice> choice() {
    return AnswerChoice.ofCode(answer);
  }

  /** Why it cannot be taken as it was sent, in words for who sent it. */
  Optional<String> wrong(Page page) {
    if (choice().isEmpty()) {
      return Optional.of(page.say("brandroom.answer.missing"));
    }
    if (choice().get().needsWords() && text(page).isEmpty()) {
      return Optional.of(page.say("brandroom.words.empty"));
    }
    var most = choice().get().mostCharacters();
    return text(page).length() > most
        ? Optional.of(page.say("brandroom.words.long", "most", most))
        : Optional.empty();
  }

  /** The answer; only of what is not {@link #wrong}. */
  BrandAnswer answer(Page page) {
    return choice().orElseThrow().with(text(page));
  }

  /** Whether the request holds this already: a form that was sent twice. */
  boolean isKeptIn(LiaisonRequest request, Page page) {
    var isSo = choice().filter(chosen -> chosen.state() == request.state()).isPresent();
    var kept =
        request.state() == LiaisonState.APPROVED_IN_PART
            ? request.answerTerms()
            : request.answerWords();
    return isSo && text(page).equals(kept.orElse("").strip());
  }

  /** The quick reason in the words of the page, then what was written. */
  String text(Page page) {
    var written = PlainWords.clean(words).strip();
    var why =
        choice()
            .filter(chosen -> chosen == AnswerChoice.DECLINE)
            .flatMap(chosen -> QuickReason.ofCode(reason))
            .filter(QuickReason::saysWhy)
            .map(chosen -> chosen.name(page))
            .orElse("");
    return why.isEmpty() || written.isEmpty() ? why + written : why + BETWEEN + written;
  }
}
