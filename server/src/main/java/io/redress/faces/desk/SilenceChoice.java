package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.liaison.accounts.WhenSilent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The question what the silence of a brand means; unless somebody says so, what was agreed. */
record SilenceChoice(Visit visit, Written written) {
  /** The name of its field among those of asking a brand. */
  static final String NAME = "silence";

  private static final String AGREED = "agreed";

  ChoiceView choice() {
    var field = Deed.ASK_BRAND.field(NAME);
    var chosen = written.chosen(field);
    var options = new ArrayList<Option>();
    options.add(new Option(AGREED, visit.say("requests.silence.agreed"), ""));
    for (var each : WhenSilent.values()) {
      var key = "requests.silence." + Codes.of(each);
      options.add(new Option(Codes.of(each), visit.say(key), visit.say(key + ".note")));
    }
    return new ChoiceView(
        visit.say("requests.silence"),
        field,
        Kind.ONE,
        List.copyOf(options),
        chosen.isEmpty() ? Set.of(AGREED) : chosen);
  }

  /** What was chosen; empty for what was agreed. */
  static Optional<WhenSilent> read(String code) {
    if (code.isEmpty() || code.equals(AGREED)) {
      return Optional.empty();
    }
    return Optional.of(
        Codes.parse(WhenSilent.class, code)
            .orElseThrow(() -> new UnreadableForm("desk.form.choose")));
  }
}
