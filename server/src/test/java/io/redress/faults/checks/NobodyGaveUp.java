package io.redress.faults.checks;

import java.util.List;

/** A fault that passes leaves no task behind that people must look at. */
final class NobodyGaveUp implements Check {
  @Override
  public String meaning() {
    return "tasks that were left to people";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select kind, subject, attempts, last_error
        from outbox_task
        where merchant_id = :merchantId and state = 'exhausted'
        """);
  }
}
