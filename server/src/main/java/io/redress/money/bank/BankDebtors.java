package io.redress.money.bank;

import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts from which merchants pay back by bank transfer, for each merchant its own. */
@Service
public class BankDebtors {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BankDebtors(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The account of the merchant in scope. */
  @Transactional(readOnly = true)
  public Optional<DebtorAccount> current() {
    return jdbc.sql(
            """
            select holder, iban, bic
            from bank_debtor
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            (row, number) ->
                new DebtorAccount(
                    row.getString("holder"),
                    new Iban(row.getString("iban")),
                    Optional.ofNullable(row.getString("bic")).map(Bic::new)))
        .optional();
  }

  /** Pays from this account from now on; what stands in a file stays as it is. */
  @Transactional
  public void use(DebtorAccount account, Instant now) {
    jdbc.sql(
            """
            insert into bank_debtor (merchant_id, holder, iban, bic, set_at)
            values (:merchantId, :holder, :iban, :bic, :now)
            on conflict (merchant_id) do update
            set holder = excluded.holder,
              iban = excluded.iban,
              bic = excluded.bic,
              set_at = excluded.set_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("holder", account.holder())
        .param("iban", account.iban().value())
        .param("bic", account.bic().map(Bic::value).orElse(null))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Pays by bank transfer no more; false when there was no account. */
  @Transactional
  public boolean forget() {
    return jdbc.sql(
                """
                delete from bank_debtor
                where merchant_id = :merchantId
                """)
            .param("merchantId", tenancy.require().value())
            .update()
        == 1;
  }
}
