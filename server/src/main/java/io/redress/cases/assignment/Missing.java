package io.redress.cases.assignment;

/** What is missing so that nobody was given a case; of several, the first in this order. */
public enum Missing {
  /** Nobody whose shifts are known decides cases. */
  PEOPLE,
  /** Nobody writes its language. */
  LANGUAGE,
  /** Nobody of those takes its brand. */
  BRAND,
  /** Nobody of those takes such goods. */
  CATEGORY,
  /** It is beyond the limit of all of those. */
  AMOUNT,
  /** It is a hard case, and none of those is a specialist. */
  SPECIALIST,
  /** None of those who may take it is there. */
  NOBODY_THERE,
  /** All who may take it and are there have as much as the house wants them to have. */
  FULL,
  /** A person gave it to somebody who is not there; only a person takes it from them. */
  OWNER_AWAY
}
