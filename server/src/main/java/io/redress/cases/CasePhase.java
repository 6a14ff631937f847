package io.redress.cases;

/** The four phases that everybody sees; each follows from the status and from whom we await. */
public enum CasePhase {
  FIRST_CONTACT,
  BRAND_LIAISON,
  REVIEW_AND_APPROVAL,
  IMPLEMENTATION
}
