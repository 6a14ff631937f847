package io.redress.rulebook.domain;

/** A clause that says there is no right to change one's mind. */
public record NoWithdrawal(RuleHeader header) implements Rule {
  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var asked = Withdrawal.isChangeOfMind(inquiry.reason());
    if (asked) {
      finding.refuse(Obstacle.NO_STATUTORY_RIGHT);
    }
    finding.ground(header, asked, inquiry.because());
  }
}
