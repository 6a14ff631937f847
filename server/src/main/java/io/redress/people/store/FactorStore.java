package io.redress.people.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps seeds of authenticators and digests of recovery codes. */
@Repository
public class FactorStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  FactorStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Somebody's authenticator.
   *
   * @param seed sealed; in hexadecimal form where it was kept before seeds were sealed
   * @param lastStep the last step whose code was used
   */
  public record Totp(String seed, long lastStep, boolean isConfirmed) {
    @Override
    public String toString() {
      return "Totp[…]";
    }
  }

  /** A new seed that counts once it is confirmed; one that counts already stays. */
  public void propose(StaffId staff, String seed, Instant now) {
    of(
            staff,
            """
            insert into staff_totp (merchant_id, staff_id, sealed_seed, last_step, created_at)
            values (:merchantId, :staffId, :seed, 0, :now)
            on conflict (merchant_id, staff_id) do update
            set sealed_seed = excluded.sealed_seed, seed = null, last_step = 0,
              created_at = excluded.created_at
            where staff_totp.confirmed_at is null
            """)
        .param("seed", seed)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Totp> totp(StaffId staff) {
    return of(
            staff,
            """
            select coalesce(sealed_seed, encode(seed, 'hex')) as seed, last_step,
              confirmed_at is not null as is_confirmed
            from staff_totp
            where merchant_id = :merchantId
              and staff_id = :staffId
            """)
        .query(
            (row, number) ->
                new Totp(
                    row.getString("seed"),
                    row.getLong("last_step"),
                    row.getBoolean("is_confirmed")))
        .optional();
  }

  /** Whose seeds are still kept in clear; at most so many. */
  public List<StaffId> withPlainSeed(int most) {
    return jdbc.sql(
            """
            select staff_id
            from staff_totp
            where merchant_id = :merchantId
              and sealed_seed is null
            order by staff_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
        .list();
  }

  /** Puts a newly sealed seed in the place of what was kept, unless another came meanwhile. */
  public void sealAgain(StaffId staff, String kept, String sealed) {
    of(
            staff,
            """
            update staff_totp
            set sealed_seed = :sealed, seed = null
            where merchant_id = :merchantId
              and staff_id = :staffId
              and coalesce(sealed_seed, encode(seed, 'hex')) = :kept
            """)
        .param("kept", kept)
        .param("sealed", sealed)
        .update();
  }

  /** Marks a step as used and the authenticator as confirmed; false when it was used already. */
  public boolean use(StaffId staff, long step, Instant now) {
    return of(
                staff,
                """
                update staff_totp
                set last_step = :step, confirmed_at = coalesce(confirmed_at, :now)
                where merchant_id = :merchantId
                  and staff_id = :staffId
                  and last_step < :step
                """)
            .param("step", step)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False when there was none. */
  public boolean removeTotp(StaffId staff) {
    return of(
                staff,
                """
                delete from staff_totp
                where merchant_id = :merchantId
                  and staff_id = :staffId
                """)
            .update()
        == 1;
  }

  /** Replaces all recovery codes of somebody. */
  public void replaceCodes(StaffId staff, Collection<String> digests, Instant now) {
    of(
            staff,
            """
            with old as (
              delete from recovery_code
              where merchant_id = :merchantId
                and staff_id = :staffId
            )
            insert into recovery_code (merchant_id, staff_id, code_hash, created_at)
            select :merchantId, :staffId, decode(digest, 'hex'), :now
            from unnest(:digests::text[]) as digest
            """)
        .param("digests", digests.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Spends a recovery code; false when there is no such one left. */
  public boolean spendCode(StaffId staff, String digest, Instant now) {
    return of(
                staff,
                """
                update recovery_code
                set used_at = :now
                where merchant_id = :merchantId
                  and staff_id = :staffId
                  and code_hash = decode(:digest, 'hex')
                  and used_at is null
                """)
            .param("digest", digest)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public int codesLeft(StaffId staff) {
    return of(
            staff,
            """
            select count(*)
            from recovery_code
            where merchant_id = :merchantId
              and staff_id = :staffId
              and used_at is null
            """)
        .query(Integer.class)
        .single();
  }

  private StatementSpec of(StaffId staff, String sql) {
    return jdbc.sql(sql)
        .param("merchantId", tenancy.require().value())
        .param("staffId", staff.value());
  }
}
