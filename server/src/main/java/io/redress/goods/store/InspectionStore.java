package io.redress.goods.store;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Inspection;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.InspectionId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at goods that came back to the merchant in scope; they are never changed. */
@Component
public final class InspectionStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public InspectionStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(Inspection inspection) {
    trips
        .sql(
            """
            insert into inspection (merchant_id, inspection_id, case_id, case_line_id, inspector,
              grade, result, deduction_minor, currency, notes, inspected_at)
            values (:merchantId, :inspectionId, :caseId, :caseLineId, :inspector,
              :grade, :result, :deductionMinor, :currency, :notes, :inspectedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("inspectionId", inspection.id().value())
        .param("caseId", inspection.caseId().value())
        .param("caseLineId", inspection.caseLineId().value())
        .param("inspector", inspection.inspector().map(StaffId::value).orElse(null))
        .param("grade", inspection.grade().name())
        .param("result", inspection.result().name().toLowerCase(Locale.ROOT))
        .param("deductionMinor", inspection.deduction().minorUnits())
        .param("currency", inspection.deduction().currency().getCurrencyCode())
        .param("notes", inspection.notes())
        .param("inspectedAt", inspection.inspectedAt().atOffset(ZoneOffset.UTC))
        .later();
  }

  /** The inspections of these cases, oldest first. */
  public Question<Map<CaseId, List<Inspection>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select inspection_id, case_id, case_line_id, inspector, grade, result,
              deduction_minor, currency, notes, inspected_at
            from inspection
            where merchant_id = :merchantId and case_id = any(:cases)
            order by inspected_at, inspection_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped((row, number) -> caseId(row), (row, number) -> inspection(row));
  }

  private static CaseId caseId(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("case_id", UUID.class));
  }

  private static Inspection inspection(ResultSet row) throws SQLException {
    return new Inspection(
        new InspectionId(row.getObject("inspection_id", UUID.class)),
        caseId(row),
        new CaseLineId(row.getObject("case_line_id", UUID.class)),
        Optional.ofNullable(row.getObject("inspector", UUID.class)).map(StaffId::new),
        Grade.valueOf(row.getString("grade")),
        Acceptance.valueOf(row.getString("result").toUpperCase(Locale.ROOT)),
        Money.of(row.getLong("deduction_minor"), row.getString("currency")),
        row.getString("notes"),
        row.getObject("inspected_at", OffsetDateTime.class).toInstant());
  }
}
