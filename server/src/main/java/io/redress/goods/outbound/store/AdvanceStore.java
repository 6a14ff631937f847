package io.redress.goods.outbound.store;

import static io.redress.goods.outbound.store.DispatchColumns.at;
import static io.redress.goods.outbound.store.DispatchColumns.code;
import static io.redress.goods.outbound.store.DispatchColumns.instant;
import static io.redress.goods.outbound.store.DispatchColumns.time;
import static io.redress.goods.outbound.store.DispatchColumns.uuid;
import static io.redress.goods.outbound.store.DispatchColumns.value;

import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Advance.Basis;
import io.redress.goods.outbound.Advance.Consent;
import io.redress.goods.outbound.Advance.Course;
import io.redress.goods.outbound.Advance.Hold;
import io.redress.goods.outbound.AdvanceState;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pieces of the merchant in scope that are sent before the old ones are back. */
@Repository
public class AdvanceStore {
  private static final int MOST_OF_CASE = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AdvanceStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps what was agreed; nothing where it was agreed before. */
  public boolean insertUnlessThere(Advance advance) {
    var hold = advance.hold();
    var rows =
        jdbc.sql(
                """
                insert into advance (merchant_id, dispatch_id, case_id, amount_minor, currency,
                  basis, consent, return_days, agreed_at, state, reference, version)
                values (:merchantId, :id, :caseId, :amount, :currency,
                  :basis, :consent, :days, :agreedAt, :state, '', :version)
                on conflict (merchant_id, dispatch_id) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", advance.dispatchId().value())
            .param("caseId", advance.caseId().value())
            .param("amount", hold.amount().minorUnits())
            .param("currency", hold.amount().currency().getCurrencyCode())
            .param("basis", code(hold.basis()))
            .param("consent", code(hold.consent()))
            .param("days", hold.returnDays())
            .param("agreedAt", at(hold.agreedAt()))
            .param("state", code(advance.state()))
            .param("version", advance.version())
            .update();
    return rows == 1;
  }

  /** Writes the advance as it stands now over the version before it. */
  public void update(Advance advance) {
    var course = advance.course();
    var rows =
        jdbc.sql(
                """
                update advance
                set state = :state, next_at = :nextAt, charged_minor = :charged,
                  reference = :reference, agreed_at = :agreedAt, version = :version
                where merchant_id = :merchantId and dispatch_id = :id
                  and version = :expectedVersion
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", advance.dispatchId().value())
            .param("expectedVersion", advance.version() - 1)
            .param("state", code(course.state()))
            .param("nextAt", time(course.nextAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("charged", course.charged().map(Money::minorUnits).orElse(null), Types.BIGINT)
            .param("reference", course.reference())
            .param("agreedAt", at(advance.hold().agreedAt()))
            .param("version", advance.version())
            .update();
    if (rows != 1) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The advance was changed by somebody else; read it again.");
    }
  }

  public Optional<Advance> byId(DispatchId id) {
    return jdbc.sql(
            """
            select dispatch_id, case_id, amount_minor, currency, basis, consent, return_days,
              agreed_at, state, next_at, charged_minor, reference, version
            from advance
            where merchant_id = :merchantId and dispatch_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query(AdvanceStore::advance)
        .optional();
  }

  /** What is sent in advance for a case. */
  public List<Advance> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select dispatch_id, case_id, amount_minor, currency, basis, consent, return_days,
              agreed_at, state, next_at, charged_minor, reference, version
            from advance
            where merchant_id = :merchantId and case_id = :caseId
            order by agreed_at, dispatch_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST_OF_CASE)
        .query(AdvanceStore::advance)
        .list();
  }

  private static Advance advance(ResultSet row, int number) throws SQLException {
    var currency = row.getString("currency");
    return new Advance(
        new DispatchId(uuid(row, "dispatch_id")),
        new CaseId(uuid(row, "case_id")),
        new Hold(
            Money.of(row.getLong("amount_minor"), currency),
            value(Basis.class, row.getString("basis")),
            value(Consent.class, row.getString("consent")),
            row.getInt("return_days"),
            instant(row, "agreed_at").orElseThrow()),
        new Course(
            value(AdvanceState.class, row.getString("state")),
            instant(row, "next_at"),
            Optional.ofNullable(row.getObject("charged_minor", Long.class))
                .map(minor -> Money.of(minor, currency)),
            row.getString("reference")),
        row.getInt("version"));
  }
}
