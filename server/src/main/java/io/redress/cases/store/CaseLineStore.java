package io.redress.cases.store;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.rulebook.Fact;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of cases. */
@Repository
public class CaseLineStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;
  private final JsonMapper json;

  CaseLineStore(RoundTrips trips, Tenancy tenancy, JsonMapper json) {
    this.trips = trips;
    this.tenancy = tenancy;
    this.json = json;
  }

  public void insert(CaseId caseId, CaseLine line) {
    trips
        .sql(
            """
            insert into case_line (merchant_id, case_line_id, case_id, order_line_id, quantity,
              reason, answers, units, units_held)
            values (:merchantId, :lineId, :caseId, :orderLineId, :quantity, :reason,
              :answers::jsonb, :units::int4multirange, true)
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", line.id().value())
        .param("caseId", caseId.value())
        .param("orderLineId", line.orderLineId().value())
        .param("quantity", line.quantity().pieces())
        .param("reason", Columns.code(line.reason()))
        .param("answers", json.writeValueAsString(line.answers()))
        .param("units", line.units().toString())
        .later();
  }

  /** The lines of these cases, in the order in which they were asked. */
  public Question<Map<CaseId, List<CaseLine>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select case_id, case_line_id, order_line_id, quantity, reason, answers, units
            from case_line
            where merchant_id = :merchantId
              and case_id = any(:cases)
            order by case_line_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped(Columns::caseId, this::line);
  }

  /** Notes which pieces a line holds; none when they are free for others. */
  public void hold(CaseLineId line, UnitNumbers units) {
    trips
        .sql(
            """
            update case_line
            set units = :units::int4multirange, units_held = :units <> '{}'
            where merchant_id = :merchantId
              and case_line_id = :lineId
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", line.value())
        .param("units", units.toString())
        .later();
  }

  /** Writes how many pieces a line has by now, and which. */
  public void grow(CaseLine line) {
    trips
        .sql(
            """
            update case_line
            set quantity = :quantity, units = :units::int4multirange,
              units_held = :units <> '{}'
            where merchant_id = :merchantId
              and case_line_id = :lineId
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", line.id().value())
        .param("quantity", line.quantity().pieces())
        .param("units", line.units().toString())
        .later();
  }

  /** Gives a line, with all that is known of it, to another case. */
  public void give(CaseLineId line, CaseId to) {
    trips
        .sql(
            """
            update case_line
            set case_id = :caseId
            where merchant_id = :merchantId
              and case_line_id = :lineId
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", line.value())
        .param("caseId", to.value())
        .later();
  }

  /** Keeps an answer about a line, in the place of an earlier one about the same fact. */
  public void answer(CaseLineId line, Fact fact, String value) {
    trips
        .sql(
            """
            update case_line
            set answers = answers || jsonb_build_object(:fact::text, :value::text)
            where merchant_id = :merchantId
              and case_line_id = :lineId
            """)
        .param("merchantId", tenancy.require().value())
        .param("lineId", line.value())
        .param("fact", fact.path())
        .param("value", value)
        .later();
  }

  private CaseLine line(ResultSet row, int number) throws SQLException {
    return new CaseLine(
        new CaseLineId(row.getObject("case_line_id", UUID.class)),
        new OrderLineId(row.getObject("order_line_id", UUID.class)),
        Quantity.of(row.getInt("quantity")),
        Columns.value(CaseReason.class, row.getString("reason")),
        UnitNumbers.parse(row.getString("units")),
        json.readValue(row.getString("answers"), new TypeReference<>() {}));
  }
}
