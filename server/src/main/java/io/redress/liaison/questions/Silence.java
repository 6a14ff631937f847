package io.redress.liaison.questions;

/** What happens when a brand does not answer in time. */
public enum Silence {
  /** The terms as they stand go on to count, and nobody is told. */
  KEEP_TERMS,
  /** Those who lead are told, and decide how to go on. */
  ESCALATE
}
