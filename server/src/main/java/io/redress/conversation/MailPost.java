package io.redress.conversation;

import java.time.Instant;

/** temp */
interface MailPost {
  void post(NewMail mail, Instant now);
}
