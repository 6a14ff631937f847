package io.redress.faces.brandroom;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Page;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import java.util.List;

/**
 * Says what the silence of a brand means, as it was set when the brand was asked; once its date has
 * passed and we have gone on, what it meant.
 *
 * @param promises those of the case
 */
record SilenceWriter(Page page, List<Promise> promises) {
  /** As promises say that the brand is waited for once more. */
  private static final String WAITED = "brand_waited_for";

  /** Empty where nothing follows from silence: while we owe a reply, and after an answer. */
  String meaning(LiaisonRequest request) {
    var then = request.course().whenSilent();
    return switch (request.state()) {
      case TO_SEND, SENT, ACKNOWLEDGED, APPEALED ->
          then == WhenSilent.WAIT_ON && isWaitedForAgain()
              ? page.say("brandroom.silence.waited")
              : page.say("brandroom.silence." + Codes.of(then));
      case NO_ANSWER -> page.say("brandroom.silenced." + Codes.of(then));
      case INFO_ASKED, APPROVED, APPROVED_IN_PART, REFUSED, CLOSED -> "";
    };
  }

  /** It is waited for once more only; after that the house goes on. */
  private boolean isWaitedForAgain() {
    return promises.stream()
        .filter(each -> each.kind() == PromiseKind.BRAND_ANSWER && each.isOpen())
        .anyMatch(each -> each.basis().equals(WAITED));
  }
}
