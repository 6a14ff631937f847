package io.redress.faces.brandroom;

import io.redress.faces.brandroom.RequestView.Reason;
import io.redress.faces.brandroom.RequestView.Way;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Page;
import java.util.Arrays;
import java.util.List;

/** Writes the ways to answer: one touch for a yes, a few words for the others. */
record WaysWriter(Page page, Said said, String error) {
  List<Way> ways() {
    return Arrays.stream(AnswerChoice.values()).map(this::way).toList();
  }

  private Way way(AnswerChoice choice) {
    var code = Codes.of(choice);
    var isSaid = said.choice().filter(chosen -> chosen == choice).isPresent();
    var isLeft = said.choice().isEmpty() && choice == AnswerChoice.ASK;
    var needsWords = choice.needsWords();
    return new Way(
        code,
        page.say("brandroom." + code),
        needsWords ? page.say("brandroom.send." + code) : "",
        needsWords ? page.say("brandroom.words." + code) : "",
        choice == AnswerChoice.DECLINE ? reasons() : List.of(),
        isSaid || isLeft ? said.words() : "",
        isSaid ? error : "");
  }

  private List<Reason> reasons() {
    return Arrays.stream(QuickReason.values())
        .map(
            reason ->
                new Reason(reason.code(), reason.name(page), reason.code().equals(said.reason())))
        .toList();
  }
}
