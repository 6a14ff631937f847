package io.redress.cases.assignment;

/** Why somebody was given a case. */
public enum Why {
  /** Its promise is at risk, so it came first. */
  AT_RISK,
  /** It is a hard case, and they are a specialist. */
  SPECIALIST,
  /** They know its brand. */
  BRAND,
  /** They know such goods. */
  CATEGORY,
  /** They write its language. */
  LANGUAGE,
  /** It is within their limit. */
  AMOUNT,
  /** They stand in for whoever has it. */
  DEPUTY,
  /** They are the only one there who may take it. */
  ONLY_ONE,
  /** Of those who may take it they have the least. */
  LEAST_LOAD
}
