package io.redress.faces.bench;

/** A form of the bench that cannot be read; its message says what helps. */
final class UnreadableEntry extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String messageKey;

  UnreadableEntry(String messageKey) {
    super(messageKey, null, false, false);
    this.messageKey = messageKey;
  }

  String messageKey() {
    return messageKey;
  }
}
