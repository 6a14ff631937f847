package io.redress.rulebook.domain;

/** A clause of law that looks at the facts and adds what it finds. */
public sealed interface Rule
    permits Withdrawal, DefectRule, BurdenRule, LateDelivery, NoWithdrawal {
  RuleHeader header();

  /** Adds the rights, obstacles and grounds that this clause finds. */
  void consider(Inquiry inquiry, Findings findings);
}
