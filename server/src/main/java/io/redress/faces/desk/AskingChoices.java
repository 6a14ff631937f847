package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Kind;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.Codes;
import io.redress.liaison.Asking;
import io.redress.liaison.accounts.WhenSilent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions how a brand is asked: what its silence means, and in which letter. */
record AskingChoices(Visit visit, Written written) {
  /** The name of the field among those of asking a brand that says what silence means. */
  static final String SILENCE = "silence";

  /** The name of the field among those of asking a brand that says in which letter. */
  static final String LETTER = "letter";

  private static final String AGREED = "agreed";

  List<ChoiceView> all() {
    return List.of(silence(), letter());
  }

  private ChoiceView silence() {
    var options = new ArrayList<Option>();
    options.add(new Option(AGREED, visit.say("requests.silence.agreed"), ""));
    for (var each : WhenSilent.values()) {
      options.add(option("requests.silence.", each));
    }
    return one(SILENCE, visit.say("requests.silence"), options, AGREED);
  }

  private ChoiceView letter() {
    var options =
        Arrays.stream(Asking.Letter.values())
            .map(each -> option("requests.letter.", each))
            .toList();
    return one(LETTER, visit.say("requests.letter"), options, Codes.of(Asking.Letter.OWN));
  }

  private Option option(String family, Enum<?> value) {
    var key = family + Codes.of(value);
    return new Option(Codes.of(value), visit.say(key), visit.say(key + ".note"));
  }

  private ChoiceView one(String name, String question, List<Option> options, String usual) {
    var field = Deed.ASK_BRAND.field(name);
    var chosen = written.chosen(field);
    return new ChoiceView(
        question, field, Kind.ONE, options, chosen.isEmpty() ? Set.of(usual) : chosen);
  }

  /** What was chosen; where nothing was, what was agreed and a letter of its own. */
  static Asking read(String silence, String letter) {
    var whenSilent =
        silence.isEmpty() || silence.equals(AGREED)
            ? Optional.<WhenSilent>empty()
            : Optional.of(chosen(WhenSilent.class, silence));
    return new Asking(
        whenSilent, letter.isEmpty() ? Asking.Letter.OWN : chosen(Asking.Letter.class, letter));
  }

  private static <E extends Enum<E>> E chosen(Class<E> type, String code) {
    return Codes.parse(type, code).orElseThrow(() -> new UnreadableForm("desk.form.choose"));
  }
}
