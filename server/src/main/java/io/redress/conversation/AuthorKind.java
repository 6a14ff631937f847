package io.redress.conversation;

/** Who wrote a message. */
public enum AuthorKind {
  CONSUMER,
  STAFF,
  BRAND,
  SYSTEM
}
