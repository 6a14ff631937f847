package io.redress.people.access;

import io.redress.people.ApiCaller;
import io.redress.people.StaffMember;

/** Who has the running work done. */
public sealed interface Caller {
  /** The house itself: a clock, a task, a command line; no request is behind it. */
  record House() implements Caller {}

  /** Somebody at a page who has no account, or has not wholly signed in. */
  record Visitor() implements Caller {}

  /** A program with a key. */
  record Program(ApiCaller key) implements Caller {}

  /** A member of staff who has wholly signed in, with the role they have now. */
  record Staff(StaffMember member, StaffSession session) implements Caller {}
}
