package io.redress.rulebook.domain;

/** A clause that says there is no right to change one's mind. */
public record NoWithdrawal(RuleHeader header) implements Rule {
  @Override
  public void consider(Inquiry inquiry, Findings findings) {
    inquiry.begin();
    var asked = Withdrawal.isChangeOfMind(inquiry.reason());
    if (asked) {
      findings.refuse(Obstacle.NO_STATUTORY_RIGHT);
    }
    findings.ground(header, asked, inquiry.because());
  }
}
