package io.redress.promises;

/**
 * How long a merchant takes for what it promises.
 *
 * @param decisionWorkingDays until the end of which working day a case is decided
 * @param replyWorkingDays until the end of which working day somebody is answered
 * @param callBackWorkingDays until the end of which working day somebody is rung up
 * @param lookAgainWorkingDays until the end of which working day what was put off is looked at when
 *     its own day has passed
 * @param choiceReminderDays after how many days a choice is asked for again
 * @param goodsBackReminderDays after how many days goods are asked for again
 * @param inspectionWorkingDays until the end of which working day goods are looked at
 * @param refundWorkingDays until the end of which working day money has arrived
 * @param fulfilmentWorkingDays until the end of which working day an agreed remedy is carried out
 * @param aftercareDays after how many days we look back
 */
public record PromiseSettings(
    int decisionWorkingDays,
    int replyWorkingDays,
    int callBackWorkingDays,
    int lookAgainWorkingDays,
    int choiceReminderDays,
    int goodsBackReminderDays,
    int inspectionWorkingDays,
    int refundWorkingDays,
    int fulfilmentWorkingDays,
    int aftercareDays) {
  /** What holds for a merchant that has set nothing else. */
  public static final PromiseSettings DEFAULTS = new PromiseSettings(2, 1, 1, 1, 3, 7, 2, 5, 5, 7);

  public PromiseSettings {
    positive("decisionWorkingDays", decisionWorkingDays);
    positive("replyWorkingDays", replyWorkingDays);
    positive("callBackWorkingDays", callBackWorkingDays);
    positive("lookAgainWorkingDays", lookAgainWorkingDays);
    positive("choiceReminderDays", choiceReminderDays);
    positive("goodsBackReminderDays", goodsBackReminderDays);
    positive("inspectionWorkingDays", inspectionWorkingDays);
    positive("refundWorkingDays", refundWorkingDays);
    positive("fulfilmentWorkingDays", fulfilmentWorkingDays);
    positive("aftercareDays", aftercareDays);
  }

  private static void positive(String name, int days) {
    if (days < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + days);
    }
  }
}
