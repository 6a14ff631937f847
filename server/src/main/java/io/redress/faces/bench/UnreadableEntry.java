package io.redress.faces.bench;

import io.redress.faces.shared.TypedAmount;
import java.util.function.Function;

/** A form of the bench that cannot be read; its words say what helps. */
final class UnreadableEntry extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Function<BenchVisit, String> words;

  UnreadableEntry(String messageKey) {
    this(messageKey, visit -> visit.say(messageKey));
  }

  /** An amount of a field, whose name has this key, could be two amounts. */
  UnreadableEntry(TypedAmount.Unclear amount, String labelKey) {
    this(labelKey, visit -> amount.say(visit.page(), visit.say(labelKey)));
  }

  private UnreadableEntry(String about, Function<BenchVisit, String> words) {
    super(about, null, false, false);
    this.words = words;
  }

  /** What helps, in words for this visitor. */
  String told(BenchVisit visit) {
    return words.apply(visit);
  }
}
