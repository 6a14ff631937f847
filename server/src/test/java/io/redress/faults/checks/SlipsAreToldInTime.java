package io.redress.faults.checks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every promise that was broken was broken, and told of, by the first look at the clock after its
 * last moment: to the consumer it was given to once, and to the house once.
 *
 * @param latest the moment by which a slip must be told, by the moment at which it was due
 */
record SlipsAreToldInTime(UnaryOperator<Instant> latest) implements Check {
  /** What slipped in one case at one moment, and what was told of it then. */
  private static final String SLIPS =
      """
      select p.case_id, p.ended_at, min(p.due_at) as first_due,
        max(p.due_at) as last_due, count(*) as slips,
        count(*) filter (where p.to_party = 'consumer') as given_to_consumer,
        (select count(*)
          from case_event e
          where e.merchant_id = :merchantId and e.case_id = p.case_id and e.at = p.ended_at
            and e.kind = 'told' and e.payload ->> 'to' = 'consumer'
            and e.payload ->> 'notice' in ('promise_slipped', 'brand_silent', 'brand_waited_for'))
          as told_consumer,
        (select count(*)
          from case_event e
          where e.merchant_id = :merchantId and e.case_id = p.case_id and e.at = p.ended_at
            and e.kind = 'told' and e.payload ->> 'to' = 'merchant'
            and e.payload ->> 'notice' = 'promise_escalated') as told_house
      from promise p
      where p.merchant_id = :merchantId and p.state = 'broken'
      group by p.case_id, p.ended_at
      """;

  @Override
  public String meaning() {
    return "slips that were told too early, too late, not at all or twice";
  }

  @Override
  public List<?> find(Examination examination) {
    var wrong = new ArrayList<Map<String, @Nullable Object>>();
    for (var slip : examination.rows(SLIPS)) {
      var ended = moment(slip, "ended_at");
      var inTime =
          !ended.isBefore(moment(slip, "last_due"))
              && !ended.isAfter(latest.apply(moment(slip, "first_due")));
      var isTold =
          number(slip, "told_consumer") == number(slip, "given_to_consumer")
              && number(slip, "told_house") == number(slip, "slips");
      if (!inTime || !isTold) {
        wrong.add(slip);
      }
    }
    return wrong;
  }

  private static Instant moment(Map<String, @Nullable Object> row, String column) {
    return switch (row.get(column)) {
      case OffsetDateTime at -> at.toInstant();
      case Timestamp at -> at.toInstant();
      case null, default -> throw new IllegalStateException(column + " of " + row);
    };
  }

  private static long number(Map<String, @Nullable Object> row, String column) {
    return row.get(column) instanceof Number number ? number.longValue() : -1;
  }
}
