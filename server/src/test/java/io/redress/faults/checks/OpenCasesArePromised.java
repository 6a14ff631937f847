package io.redress.faults.checks;

import io.redress.cases.CaseStatus;
import io.redress.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Every open case is anchored in an open promise of a kind its status stands on, within the longest
 * span of that kind; a closed one owes nothing.
 */
record OpenCasesArePromised(Optional<CaseId> one) implements Check {
  static final Check ALL = new OpenCasesArePromised(Optional.empty());

  static Check only(CaseId id) {
    return new OpenCasesArePromised(Optional.of(id));
  }

  @Override
  public String meaning() {
    return "cases that wait in silence";
  }

  @Override
  public List<?> find(Examination examination) {
    var statuses = new ArrayList<String>();
    var kinds = new ArrayList<String>();
    var days = new ArrayList<Long>();
    for (var status : CaseStatus.values()) {
      for (var kind : status.carriedBy()) {
        statuses.add(code(status));
        kinds.add(code(kind));
        days.add(kind.maxSpan().toDays());
      }
    }
    return examination.rows(
        """
        select c.case_number, c.status, c.anchor_promise_id
        from after_sales_case c
        where c.merchant_id = :merchantId
          and (cardinality(:only::uuid[]) = 0 or c.case_id = any(:only::uuid[]))
          and case when c.status = 'closed'
            then exists (
              select 1 from promise p
              where p.merchant_id = c.merchant_id and p.case_id = c.case_id
                and p.state in ('open', 'at_risk'))
            else not exists (
              select 1
              from promise p
              join unnest(:statuses::text[], :kinds::text[], :days::bigint[])
                as carried (status, kind, days)
                on carried.status = c.status and carried.kind = p.kind
              where p.merchant_id = c.merchant_id
                and p.case_id = c.case_id
                and p.promise_id = c.anchor_promise_id
                and p.state in ('open', 'at_risk')
                and p.due_at <= p.made_at + make_interval(hours => 24 * carried.days::int)
                and p.owner <> '')
            end
        """,
        Map.of(
            "only", one.stream().map(CaseId::value).toArray(UUID[]::new),
            "statuses", statuses.toArray(String[]::new),
            "kinds", kinds.toArray(String[]::new),
            "days", days.toArray(Long[]::new)));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
