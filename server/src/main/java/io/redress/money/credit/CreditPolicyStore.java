package io.redress.money.credit;

import io.redress.platform.tenancy.Tenancy;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What houses do with credit, version by version. */
@Component
class CreditPolicyStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CreditPolicyStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The latest version. */
  Optional<CreditPolicy> latest() {
    return jdbc.sql(
            """
            select version, is_given, valid_months, set_at, set_by
            from store_credit_policy
            where merchant_id = :merchantId
            order by version desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            (row, number) ->
                new CreditPolicy(
                    row.getInt("version"),
                    new CreditPolicy.Terms(
                        row.getBoolean("is_given"),
                        Optional.ofNullable(row.getObject("valid_months", Integer.class)).stream()
                            .mapToInt(Integer::intValue)
                            .findFirst()),
                    row.getObject("set_at", OffsetDateTime.class).toInstant(),
                    row.getString("set_by")))
        .optional();
  }

  /** Adds a version; false when somebody else was faster. */
  boolean insert(CreditPolicy policy) {
    return jdbc.sql(
                """
                insert into store_credit_policy (merchant_id, version, is_given, valid_months,
                  set_at, set_by)
                values (:merchantId, :version, :isGiven, :months, :setAt, :setBy)
                on conflict do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("version", policy.version())
            .param("isGiven", policy.terms().isGiven())
            .param("months", months(policy.terms().validMonths()))
            .param("setAt", CreditStore.at(policy.setAt()))
            .param("setBy", policy.setBy())
            .update()
        == 1;
  }

  private static @Nullable Integer months(OptionalInt months) {
    return months.stream().boxed().findFirst().orElse(null);
  }
}
