package io.redress.money.bank;

import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by which a consumer proves that an account is wanted by whoever reads the address that we
 * know: one use, ten minutes, five tries, and each for one account of one case (OWASP ASVS 5.0.0,
 * 6.5.1, 6.5.5 and 6.6.2). Only the latest of a case counts.
 */
@Service
public class PayoutCodes {
  /** How long a code counts. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  // Parts the halves of a code: it keeps them in order from right to left too, as a dash would not.
  private static final char GAP = '\u00a0';

  private static final int MOST_TRIES = 5;
  private static final int HALF = 10_000;
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final NewIds newIds;
  private final SecureRandom random = new SecureRandom();

  PayoutCodes(JdbcClient jdbc, Tenancy tenancy, NewIds newIds) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.newIds = newIds;
  }

  /** What a code that was typed is worth. */
  public enum Check {
    RIGHT,
    /** Another code; there are tries left. */
    WRONG,
    /** Expired, used, tried too often, or never asked for: another one is needed. */
    OVER
  }

  private record Row(UUID id, String digest, Instant expiresAt, int tries, boolean isUsed) {
    boolean isOver(Instant now) {
      return isUsed || tries >= MOST_TRIES || !now.isBefore(expiresAt);
    }
  }

  /** Makes the code for an account of a case; it is told once and never again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String ask(CaseId caseId, PayoutAccount account, Instant now) {
    forgetOld(now);
    var id = newIds.next();
    var code =
        String.format(Locale.ROOT, "%04d%c%04d", random.nextInt(HALF), GAP, random.nextInt(HALF));
    jdbc.sql(
            """
            insert into payout_code (merchant_id, code_id, case_id, digest, asked_at, expires_at)
            values (:merchantId, :id, :caseId, :digest, :now, :end)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id)
        .param("caseId", caseId.value())
        .param("digest", digest(id, bare(code), account))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("end", now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
        .update();
    return code;
  }

  /** Checks a code as it was typed, which uses it up when it is right and a try when it is not. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Check check(CaseId caseId, PayoutAccount account, String typed, Instant now) {
    var latest = lockLatest(caseId).filter(row -> !row.isOver(now));
    if (latest.isEmpty()) {
      return Check.OVER;
    }
    var row = latest.get();
    if (isSame(row.digest(), digest(row.id(), bare(typed), account))) {
      use(row.id(), now);
      return Check.RIGHT;
    }
    countTry(row.id());
    return row.tries() + 1 < MOST_TRIES ? Check.WRONG : Check.OVER;
  }

  private Optional<Row> lockLatest(CaseId caseId) {
    return jdbc.sql(
            """
            select code_id, digest, expires_at, tries, used_at is not null as is_used
            from payout_code
            where merchant_id = :merchantId and case_id = :caseId
            order by asked_at desc, code_id desc
            limit 1
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .query(PayoutCodes::row)
        .optional();
  }

  private void use(UUID id, Instant now) {
    jdbc.sql(
            """
            update payout_code
            set used_at = :now
            where merchant_id = :merchantId and code_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void countTry(UUID id) {
    jdbc.sql(
            """
            update payout_code
            set tries = tries + 1
            where merchant_id = :merchantId and code_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id)
        .update();
  }

  private void forgetOld(Instant now) {
    jdbc.sql("delete from payout_code where merchant_id = :merchantId and expires_at < :before")
        .param("merchantId", tenancy.require().value())
        .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The digits alone: spaces and dashes are typed in many ways, and figures in many scripts. */
  static String bare(String typed) {
    var digits = new StringBuilder();
    typed
        .codePoints()
        .filter(Character::isDigit)
        .map(each -> Character.digit(each, 10))
        .forEach(digits::append);
    return digits.toString();
  }

  private static String digest(UUID id, String code, PayoutAccount account) {
    var all = String.join("\n", id.toString(), code, account.holder(), account.iban().value());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("code_id", UUID.class),
        row.getString("digest"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        row.getBoolean("is_used"));
  }
}
