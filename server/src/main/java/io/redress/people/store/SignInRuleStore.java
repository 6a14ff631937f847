package io.redress.people.store;

import io.redress.people.signin.SignInRules.SecondFactor;
import io.redress.platform.tenancy.Tenancy;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each house asks of its staff at sign-in. */
@Repository
public class SignInRuleStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SignInRuleStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public Optional<SecondFactor> find() {
    return jdbc.sql(
            """
            select second_factor
            from sign_in_rule
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(String.class)
        .optional()
        .map(text -> SecondFactor.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  public void put(SecondFactor rule) {
    jdbc.sql(
            """
            insert into sign_in_rule (merchant_id, second_factor)
            values (:merchantId, :rule)
            on conflict (merchant_id) do update
            set second_factor = excluded.second_factor
            """)
        .param("merchantId", tenancy.require().value())
        .param("rule", rule.name().toLowerCase(Locale.ROOT))
        .update();
  }
}
