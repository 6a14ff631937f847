package io.redress.cases.store;

import io.redress.cases.assignment.AssignmentPolicy;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how the merchant in scope has its cases given out. */
@Repository
public class AssignmentPolicyStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AssignmentPolicyStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public Optional<AssignmentPolicy> find() {
    return jdbc.sql(
            """
            select is_held, high_minor, most_open
            from assignment_policy
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            (row, number) ->
                new AssignmentPolicy(
                    row.getBoolean("is_held"), row.getLong("high_minor"), row.getInt("most_open")))
        .optional();
  }

  /** Sets what counts from now on; {@code by} is {@code staff <id>} or {@code api_key <id>}. */
  public void set(AssignmentPolicy policy, Instant now, String by) {
    jdbc.sql(
            """
            insert into assignment_policy
              (merchant_id, is_held, high_minor, most_open, set_at, set_by)
            values (:merchantId, :isHeld, :highMinor, :mostOpen, :now, :by)
            on conflict (merchant_id) do update
            set is_held = excluded.is_held, high_minor = excluded.high_minor,
              most_open = excluded.most_open, set_at = excluded.set_at, set_by = excluded.set_by
            """)
        .param("merchantId", tenancy.require().value())
        .param("isHeld", policy.isHeld())
        .param("highMinor", policy.highMinor())
        .param("mostOpen", policy.mostOpen())
        .param("now", Columns.at(now))
        .param("by", by)
        .update();
  }
}
