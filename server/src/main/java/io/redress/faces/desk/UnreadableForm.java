package io.redress.faces.desk;

import io.redress.faces.shared.TypedAmount;
import java.util.function.Function;

/** A field of a form holds nothing that could be meant; its words say what helps. */
final class UnreadableForm extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Function<Visit, String> words;

  UnreadableForm(String messageKey) {
    this(messageKey, visit -> visit.say(messageKey));
  }

  /** An amount of a field, whose name has this key, could be two amounts. */
  UnreadableForm(TypedAmount.Unclear amount, String labelKey) {
    this(labelKey, visit -> amount.say(visit.page(), visit.say(labelKey)));
  }

  private UnreadableForm(String about, Function<Visit, String> words) {
    super(about);
    this.words = words;
  }

  /** What helps, in words for this visitor. */
  String told(Visit visit) {
    return words.apply(visit);
  }
}
