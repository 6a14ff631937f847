package io.redress.money.bank;

import io.redress.platform.secrets.SealedTexts;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were made for the bank; what is in them is sealed. */
@Repository
class BankFileStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final SealedTexts seals;

  BankFileStore(JdbcClient jdbc, Tenancy tenancy, SealedTexts seals) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.seals = seals;
  }

  /** The number of the next file; only one transaction at a time makes one of a house. */
  int nextNumber() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('bank_file ' || :merchant, 0))")
        .param("merchant", merchant().toString())
        .query((row, number) -> "")
        .single();
    return jdbc.sql(
            """
            select coalesce(max(file_number), 0) + 1
            from bank_file
            where merchant_id = :merchantId
            """)
        .param("merchantId", merchant())
        .query(Integer.class)
        .single();
  }

  void insert(BankFile file, byte[] content) {
    jdbc.sql(
            """
            insert into bank_file (merchant_id, file_id, file_number, reference, execute_on,
              transfers, sum_minor, currency, made_by, made_at, content)
            values (:merchantId, :id, :number, :reference, :executeOn,
              :transfers, :sum, :currency, :by, :at, :content)
            """)
        .param("merchantId", merchant())
        .param("id", file.id())
        .param("number", file.number())
        .param("reference", file.reference())
        .param("executeOn", file.executeOn())
        .param("transfers", file.transfers())
        .param("sum", file.sum().minorUnits())
        .param("currency", file.sum().currency().getCurrencyCode())
        .param("by", file.madeBy())
        .param("at", file.madeAt().atOffset(ZoneOffset.UTC))
        .param(
            "content",
            seals.seal(new String(content, StandardCharsets.UTF_8), context(file.number())))
        .update();
  }

  /** The latest files, newest first. */
  List<BankFile> latest(int most) {
    return jdbc.sql(
            """
            select file_id, file_number, reference, execute_on, transfers, sum_minor, currency,
              made_by, made_at, content <> '' as is_there
            from bank_file
            where merchant_id = :merchantId
            order by file_number desc
            limit :most
            """)
        .param("merchantId", merchant())
        .param("most", most)
        .query(BankFileStore::file)
        .list();
  }

  Optional<BankFile> byNumber(int number) {
    return jdbc.sql(
            """
            select file_id, file_number, reference, execute_on, transfers, sum_minor, currency,
              made_by, made_at, content <> '' as is_there
            from bank_file
            where merchant_id = :merchantId and file_number = :number
            """)
        .param("merchantId", merchant())
        .param("number", number)
        .query(BankFileStore::file)
        .optional();
  }

  /** The bytes of a file as they were made; empty when there is none, or none any more. */
  Optional<byte[]> content(int number) {
    return jdbc.sql(
            """
            select content
            from bank_file
            where merchant_id = :merchantId and file_number = :number and content <> ''
            """)
        .param("merchantId", merchant())
        .param("number", number)
        .query(String.class)
        .optional()
        .map(closed -> seals.open(closed, context(number)).getBytes(StandardCharsets.UTF_8));
  }

  private String context(int number) {
    return "bank_file %s %d".formatted(tenancy.require(), number);
  }

  private static BankFile file(ResultSet row, int rowNumber) throws SQLException {
    return new BankFile(
        row.getObject("file_id", UUID.class),
        row.getInt("file_number"),
        row.getString("reference"),
        row.getObject("execute_on", LocalDate.class),
        row.getInt("transfers"),
        Money.of(row.getLong("sum_minor"), row.getString("currency")),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("is_there"));
  }

  private UUID merchant() {
    return tenancy.require().value();
  }
}
