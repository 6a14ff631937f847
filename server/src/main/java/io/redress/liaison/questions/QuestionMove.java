package io.redress.liaison.questions;

/** What can happen to a question to a brand about its terms. */
public enum QuestionMove {
  SEND,
  /** The brand hears once more that we would like to know. */
  REMIND,
  ANSWER,
  /** The answer counts from now on, by terms that cite it. */
  CONFIRM,
  /** The answer is not used. */
  DECLINE,
  /** The brand's time has passed; the clock says so, and nobody else. */
  LET_PASS,
  /** The question goes out again, with another date. */
  ASK_AGAIN,
  CLOSE
}
