package io.redress.rulebook.domain;

/** A clause of law. */
public sealed interface Rule extends Clause
    permits Withdrawal, DefectRule, BurdenRule, LateDelivery, NoWithdrawal {
  RuleHeader header();
}
