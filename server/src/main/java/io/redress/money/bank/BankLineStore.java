package io.redress.money.bank;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that were brought, and their movements, each once. */
@Repository
class BankLineStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  BankLineStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** A statement that was brought, by the digest of its bytes. */
  record Brought(StatementResult result, String digest, String by) {}

  /** A movement that is new if nobody has brought one with the same fingerprint. */
  record NewLine(UUID id, String fingerprint, StatementLine line) {}

  Optional<StatementResult> byDigest(String digest) {
    return jdbc.sql(
            """
            select statement_id, format, lines, kept_lines, new_lines, read_at,
              (select count(*)
               from bank_line l
               where l.merchant_id = s.merchant_id and l.statement_id = s.statement_id
                 and l.state = 'matched') as matched
            from bank_statement s
            where merchant_id = :merchantId and digest = :digest
            """)
        .param("merchantId", merchant())
        .param("digest", digest)
        .query(BankLineStore::result)
        .optional();
  }

  /** The latest statements, newest first. */
  List<StatementResult> latest(int most) {
    return jdbc.sql(
            """
            select statement_id, format, lines, kept_lines, new_lines, read_at,
              (select count(*)
               from bank_line l
               where l.merchant_id = s.merchant_id and l.statement_id = s.statement_id
                 and l.state = 'matched') as matched
            from bank_statement s
            where merchant_id = :merchantId
            order by read_at desc, statement_id desc
            limit :most
            """)
        .param("merchantId", merchant())
        .param("most", most)
        .query(BankLineStore::result)
        .list();
  }

  /** Adds a statement; false when somebody has just brought the same. */
  boolean insert(Brought brought) {
    var result = brought.result();
    return jdbc.sql(
                """
                insert into bank_statement (merchant_id, statement_id, digest, format, lines,
                  kept_lines, new_lines, read_by, read_at)
                values (:merchantId, :id, :digest, :format, :lines,
                  :kept, :added, :by, :at)
                on conflict (merchant_id, digest) do nothing
                """)
            .param("merchantId", merchant())
            .param("id", result.id())
            .param("digest", brought.digest())
            .param("format", result.format().name().toLowerCase(Locale.ROOT))
            .param("lines", result.counts().lines())
            .param("kept", result.counts().kept())
            .param("added", result.counts().added())
            .param("by", brought.by())
            .param("at", result.readAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Which of these fingerprints are known. */
  List<String> known(List<String> fingerprints) {
    return jdbc.sql(
            """
            select fingerprint
            from bank_line
            where merchant_id = :merchantId and fingerprint = any(:fingerprints)
            """)
        .param("merchantId", merchant())
        .param("fingerprints", fingerprints.toArray(String[]::new))
        .query((row, number) -> row.getString("fingerprint"))
        .list();
  }

  /** Adds a movement that is open; false when somebody has just brought it. */
  boolean insert(UUID statementId, NewLine added) {
    var line = added.line();
    return jdbc.sql(
                """
                insert into bank_line (merchant_id, line_id, statement_id, fingerprint,
                  account_end, booked_on, amount_minor, currency, is_returned, bank_reference,
                  reference, words, state)
                values (:merchantId, :id, :statementId, :fingerprint,
                  :accountEnd, :bookedOn, :amount, :currency, :isReturned, :bankReference,
                  :reference, :words, 'open')
                on conflict (merchant_id, fingerprint) do nothing
                """)
            .param("merchantId", merchant())
            .param("id", added.id())
            .param("statementId", statementId)
            .param("fingerprint", added.fingerprint())
            .param("accountEnd", end(line.account()))
            .param("bookedOn", line.bookedOn())
            .param("amount", line.amount().minorUnits())
            .param("currency", line.amount().currency().getCurrencyCode())
            .param("isReturned", line.isReturned())
            .param("bankReference", line.bankReference())
            .param("reference", String.join(" ", line.references()))
            .param("words", line.words())
            .update()
        == 1;
  }

  private static String end(String account) {
    return account.substring(Math.max(0, account.length() - 4));
  }

  /** The open movements, oldest first. */
  List<KeptLine> open(int most) {
    return jdbc.sql(
            """
            select line_id, account_end, booked_on, amount_minor, currency, is_returned,
              bank_reference, reference, words, state
            from bank_line
            where merchant_id = :merchantId and state = 'open'
            order by booked_on, line_id
            limit :most
            """)
        .param("merchantId", merchant())
        .param("most", most)
        .query(BankLineStore::line)
        .list();
  }

  /** The latest movements that prove a refund, newest first. */
  List<KeptLine> matched(int most) {
    return jdbc.sql(
            """
            select line_id, account_end, booked_on, amount_minor, currency, is_returned,
              bank_reference, reference, words, state
            from bank_line
            where merchant_id = :merchantId and state = 'matched'
            order by booked_on desc, line_id desc
            limit :most
            """)
        .param("merchantId", merchant())
        .param("most", most)
        .query(BankLineStore::line)
        .list();
  }

  Optional<KeptLine> find(UUID lineId) {
    return jdbc.sql(
            """
            select line_id, account_end, booked_on, amount_minor, currency, is_returned,
              bank_reference, reference, words, state
            from bank_line
            where merchant_id = :merchantId and line_id = :lineId
            """)
        .param("merchantId", merchant())
        .param("lineId", lineId)
        .query(BankLineStore::line)
        .optional();
  }

  /** A movement, locked until the transaction ends. */
  Optional<KeptLine> lock(UUID lineId) {
    return jdbc.sql(
            """
            select line_id, account_end, booked_on, amount_minor, currency, is_returned,
              bank_reference, reference, words, state
            from bank_line
            where merchant_id = :merchantId and line_id = :lineId
            for update
            """)
        .param("merchantId", merchant())
        .param("lineId", lineId)
        .query(BankLineStore::line)
        .optional();
  }

  void move(UUID lineId, KeptLine.State state) {
    jdbc.sql(
            """
            update bank_line
            set state = :state
            where merchant_id = :merchantId and line_id = :lineId
            """)
        .param("merchantId", merchant())
        .param("lineId", lineId)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .update();
  }

  /** Sets a movement aside that is none of ours; what it said of people goes. */
  void setAside(UUID lineId) {
    jdbc.sql(
            """
            update bank_line
            set state = 'aside', reference = '', words = ''
            where merchant_id = :merchantId and line_id = :lineId
            """)
        .param("merchantId", merchant())
        .param("lineId", lineId)
        .update();
  }

  private static KeptLine line(ResultSet row, int number) throws SQLException {
    return new KeptLine(
        row.getObject("line_id", UUID.class),
        new StatementLine(
            row.getString("account_end"),
            row.getObject("booked_on", LocalDate.class),
            Money.of(row.getLong("amount_minor"), row.getString("currency")),
            row.getBoolean("is_returned"),
            row.getString("bank_reference"),
            List.of(row.getString("reference")),
            row.getString("words")),
        KeptLine.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }

  private static StatementResult result(ResultSet row, int number) throws SQLException {
    return new StatementResult(
        row.getObject("statement_id", UUID.class),
        row.getObject("read_at", OffsetDateTime.class).toInstant(),
        ReadStatement.Format.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
        new StatementResult.Counts(
            row.getInt("lines"), row.getInt("kept_lines"), row.getInt("new_lines")),
        row.getInt("matched"),
        true);
  }

  private UUID merchant() {
    return tenancy.require().value();
  }
}
