package io.redress.people.store;

import io.redress.people.signin.Passkey;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps passkeys: public keys and what is needed to check a signature. */
@Repository
public class PasskeyStore {
  private static final int MOST_PASSKEYS = 20;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PasskeyStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A passkey with its key (Web Authentication level 3, section 4, credential record). */
  public record KeptPasskey(
      Passkey passkey, StaffId staff, Key key, long signatureCount, List<String> transports) {
    public KeptPasskey {
      transports = List.copyOf(transports);
    }
  }

  /** What an authenticator told when it made the passkey; bytes in hexadecimal form. */
  public record Key(
      String credentialId,
      String publicKey,
      String attestation,
      boolean isBackupEligible,
      boolean isBackedUp) {}

  public void insert(KeptPasskey made) {
    jdbc.sql(
            """
            insert into staff_passkey
              (merchant_id, credential_id, passkey_id, staff_id, public_key, attestation_object,
               signature_count, transports, backup_eligible, backed_up, label, created_at)
            values
              (:merchantId, decode(:credentialId, 'hex'), :passkeyId, :staffId,
               decode(:publicKey, 'hex'), decode(:attestation, 'hex'), :signatureCount,
               :transports, :backupEligible, :backedUp, :label, :createdAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("credentialId", made.key().credentialId())
        .param("passkeyId", made.passkey().id())
        .param("staffId", made.staff().value())
        .param("publicKey", made.key().publicKey())
        .param("attestation", made.key().attestation())
        .param("signatureCount", made.signatureCount())
        .param("transports", made.transports().toArray(String[]::new))
        .param("backupEligible", made.key().isBackupEligible())
        .param("backedUp", made.key().isBackedUp())
        .param("label", made.passkey().label())
        .param("createdAt", made.passkey().createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Notes a use; the count of signatures only goes up. */
  public void used(String credentialId, long signatureCount, boolean isBackedUp, Instant now) {
    jdbc.sql(
            """
            update staff_passkey
            set signature_count = greatest(signature_count, :signatureCount),
              backed_up = :backedUp,
              last_used_at = :now
            where merchant_id = :merchantId
              and credential_id = decode(:credentialId, 'hex')
            """)
        .param("merchantId", tenancy.require().value())
        .param("credentialId", credentialId)
        .param("signatureCount", signatureCount)
        .param("backedUp", isBackedUp)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<KeptPasskey> byCredential(String credentialId) {
    return jdbc.sql(
            """
            select encode(credential_id, 'hex') as credential_id, passkey_id, staff_id,
              encode(public_key, 'hex') as public_key,
              encode(attestation_object, 'hex') as attestation_object,
              signature_count, transports, backup_eligible, backed_up, label, created_at,
              last_used_at
            from staff_passkey
            where merchant_id = :merchantId
              and credential_id = decode(:credentialId, 'hex')
            """)
        .param("merchantId", tenancy.require().value())
        .param("credentialId", credentialId)
        .query(PasskeyStore::record)
        .optional();
  }

  public List<KeptPasskey> recordsOf(StaffId staff) {
    return jdbc.sql(
            """
            select encode(credential_id, 'hex') as credential_id, passkey_id, staff_id,
              encode(public_key, 'hex') as public_key,
              encode(attestation_object, 'hex') as attestation_object,
              signature_count, transports, backup_eligible, backed_up, label, created_at,
              last_used_at
            from staff_passkey
            where merchant_id = :merchantId
              and staff_id = :staffId
            order by created_at, passkey_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", staff.value())
        .param("most", MOST_PASSKEYS)
        .query(PasskeyStore::record)
        .list();
  }

  public List<Passkey> ofStaff(StaffId staff) {
    return recordsOf(staff).stream().map(KeptPasskey::passkey).toList();
  }

  /** False when it is not theirs. */
  public boolean remove(StaffId staff, UUID id) {
    return jdbc.sql(
                """
                delete from staff_passkey
                where merchant_id = :merchantId
                  and staff_id = :staffId
                  and passkey_id = :passkeyId
                """)
            .param("merchantId", tenancy.require().value())
            .param("staffId", staff.value())
            .param("passkeyId", id)
            .update()
        == 1;
  }

  private static KeptPasskey record(ResultSet row, int number) throws SQLException {
    var passkey =
        new Passkey(
            row.getObject("passkey_id", UUID.class),
            row.getString("label"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant));
    var key =
        new Key(
            row.getString("credential_id"),
            row.getString("public_key"),
            row.getString("attestation_object"),
            row.getBoolean("backup_eligible"),
            row.getBoolean("backed_up"));
    return new KeptPasskey(
        passkey,
        new StaffId(row.getObject("staff_id", UUID.class)),
        key,
        row.getLong("signature_count"),
        Arrays.asList((String[]) row.getArray("transports").getArray()));
  }
}
