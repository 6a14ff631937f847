package io.redress.liaison.disclosure;

import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureField.Withheld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a brand is told and what it is not, in the order in which the facts were given.
 *
 * @param fields one for each fact
 */
public record Disclosure(List<DisclosureField> fields) {
  public Disclosure {
    fields = List.copyOf(fields);
  }

  /**
   * Decides of each fact whether it goes. Of several choices about the same the last one counts; a
   * choice that its kind is not open to changes nothing, nor does one to let go what needs a reason
   * without saying one.
   *
   * @param choices in the order in which they were made
   */
  public static Disclosure of(List<KnownFact> known, List<DisclosureChoice> choices) {
    var last = new HashMap<DisclosureTopic, DisclosureChoice>();
    choices.forEach(choice -> last.put(choice.topic(), choice));
    return new Disclosure(known.stream().map(fact -> field(fact, last)).toList());
  }

  private static DisclosureField field(
      KnownFact fact, Map<DisclosureTopic, DisclosureChoice> last) {
    return reason(fact.kind(), Optional.ofNullable(last.get(fact.topic())))
        .<DisclosureField>map(reason -> new Disclosed(fact, reason))
        .orElseGet(() -> new Withheld(fact.topic(), fact.part()));
  }

  /** Why a fact goes, empty words for one that goes by itself; nothing for one that stays. */
  private static Optional<String> reason(DisclosureKind kind, Optional<DisclosureChoice> choice) {
    return switch (kind.habit()) {
      case ALWAYS_GOES -> Optional.of("");
      case GOES -> Optional.of("").filter(_ -> choice.map(DisclosureChoice::goes).orElse(true));
      case STAYS ->
          choice
              .filter(DisclosureChoice::goes)
              .map(DisclosureChoice::reason)
              .filter(reason -> !reason.isBlank());
      case NEVER_GOES -> Optional.empty();
    };
  }

  /** What the brand is told. */
  public List<Disclosed> disclosed() {
    return fields.stream().filter(Disclosed.class::isInstance).map(Disclosed.class::cast).toList();
  }

  /** The kinds of which something stays, each once. */
  public List<DisclosureKind> withheld() {
    return fields.stream()
        .filter(Withheld.class::isInstance)
        .map(field -> field.topic().kind())
        .distinct()
        .toList();
  }

  /** Whether anything about this goes. */
  public boolean tells(DisclosureTopic topic) {
    return disclosed().stream().anyMatch(each -> each.topic().equals(topic));
  }

  /** Why something goes that stays by itself; empty where it stays or goes by itself. */
  public String reason(DisclosureTopic topic) {
    return disclosed().stream()
        .filter(each -> each.topic().equals(topic))
        .map(Disclosed::reason)
        .findFirst()
        .orElse("");
  }
}
