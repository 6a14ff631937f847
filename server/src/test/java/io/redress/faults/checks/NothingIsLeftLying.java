package io.redress.faults.checks;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What is due is done: no task of the outbox and no promise lies there past its time, and the house
 * knows what slipped.
 */
final class NothingIsLeftLying implements Check {
  @Override
  public String meaning() {
    return "work that is left lying";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.rows(
        """
        select 'task ' || kind as what, subject, due_at, claimed_until, attempts, last_error
        from outbox_task
        where merchant_id = :merchantId and state = 'open' and due_at <= :now
        union all
        select 'promise ' || kind, case_id::text, next_act_at, null, 0, state
        from promise
        where merchant_id = :merchantId and state in ('open', 'at_risk') and next_act_at <= :now
        union all
        select 'slip ' || promise_kind, case_id::text, noted_at, null, 0, notice
        from untold_slip
        where merchant_id = :merchantId
        """,
        Map.of("now", examination.now().atOffset(ZoneOffset.UTC)));
  }
}
