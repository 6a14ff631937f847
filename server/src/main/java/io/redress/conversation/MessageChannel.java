package io.redress.conversation;

/** The way a message came in. */
public enum MessageChannel {
  PAGE,
  MAIL,
  API,
  PHONE,
  AUTOMATIC
}
