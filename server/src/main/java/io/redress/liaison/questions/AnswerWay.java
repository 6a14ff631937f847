package io.redress.liaison.questions;

/** By which way an answer came. */
public enum AnswerWay {
  /** On the page that its link opens. */
  PAGE,
  PHONE,
  MAIL,
  /** Told by a program. */
  API
}
