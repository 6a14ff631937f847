package io.redress.faces.desk;

import io.redress.cases.brands.packages.CaseDisclosures.Checked;
import io.redress.cases.brands.packages.CaseDisclosures.Wish;
import io.redress.faces.shared.Codes;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.KnownFact;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what was chosen on the page of what goes to a brand. */
record DisclosureForm(Map<String, List<String>> fields) {
  static final String GOES = "goes";
  static final String REASON = "reason";
  static final String DO = "do";

  /** What is done with the choices. */
  enum Deed {
    /** They are kept for later. */
    KEEP,
    /** The request goes. */
    SEND,
    /** The brand is told with its open request. */
    TELL
  }

  DisclosureForm {
    fields = Map.copyOf(fields);
  }

  Deed deed() {
    return Codes.parse(Deed.class, text(DO))
        .orElseThrow(() -> new UnreadableForm("desk.form.choose"));
  }

  String reason() {
    return text(REASON);
  }

  /** The boxes that were ticked. */
  Set<String> chosen() {
    return Set.copyOf(fields.getOrDefault(GOES, List.of()));
  }

  /** What is chosen otherwise than it stood. */
  List<Wish> wishes(Checked checked) {
    return topics(checked).stream()
        .filter(topic -> topic.kind().isOpenToChoice())
        .filter(topic -> chosen().contains(key(topic)) != checked.disclosure().tells(topic))
        .map(this::wish)
        .toList();
  }

  private Wish wish(DisclosureTopic topic) {
    var goes = chosen().contains(key(topic));
    return new Wish(topic, goes, goes && topic.kind().needsReason() ? reason() : "");
  }

  /** What can be chosen, each once, in the order in which it is known. */
  static List<DisclosureTopic> topics(Checked checked) {
    return checked.known().stream().map(KnownFact::topic).distinct().toList();
  }

  /** The name of a choice in the form. */
  static String key(DisclosureTopic topic) {
    var kind = Codes.of(topic.kind());
    return topic.subject().map(paper -> kind + ":" + paper).orElse(kind);
  }

  private String text(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }
}
