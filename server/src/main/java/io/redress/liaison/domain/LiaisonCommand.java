package io.redress.liaison.domain;

/** What can happen to a request to a brand. */
public enum LiaisonCommand {
  SEND,
  /** The brand says that it looks into it. */
  ACKNOWLEDGE,
  /** The brand wants to know more. */
  ASK,
  /** We have answered what the brand wanted to know. */
  REPLY,
  APPROVE,
  APPROVE_IN_PART,
  DECLINE,
  /** The brand's time has passed. */
  GIVE_UP_WAITING,
  /** The brand's time has passed, and it is given more of it. */
  WAIT_ON,
  /** We ask the brand to think again. */
  APPEAL,
  CLOSE
}
