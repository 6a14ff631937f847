package io.redress.people;

/** What a member of staff is there for. */
public enum Role {
  AGENT,
  LIAISON,
  RECEIVER,
  FINANCE,
  SUPERVISOR,
  ADMINISTRATOR
}
