package io.redress.faces.desk;

/** A field of a form holds nothing that could be meant; the message key says what helps. */
final class UnreadableForm extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableForm(String messageKey) {
    super(messageKey);
  }

  String messageKey() {
    return String.valueOf(getMessage());
  }
}
