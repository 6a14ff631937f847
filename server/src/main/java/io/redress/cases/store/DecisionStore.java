package io.redress.cases.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DecisionId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Repository;

/** Decisions as they were made, with the facts they were made on; rows are only added. */
@Repository
public class DecisionStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  DecisionStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /**
   * A decision to be kept.
   *
   * @param decision patterns and parameters as JSON, not words
   */
  public record Kept(
      DecisionId id,
      CaseLineId line,
      Instant decidedAt,
      LocalDate lawDate,
      String rulebookVersion,
      String facts,
      String decision) {}

  public void insert(CaseId caseId, Kept kept) {
    trips
        .sql(
            """
            insert into case_decision (merchant_id, decision_id, case_id, case_line_id, decided_at,
              law_date, rulebook_version, facts, decision)
            values (:merchantId, :id, :caseId, :lineId, :decidedAt, :lawDate, :rulebook,
              :facts::jsonb, :decision::jsonb)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", kept.id().value())
        .param("caseId", caseId.value())
        .param("lineId", kept.line().value())
        .param("decidedAt", Columns.at(kept.decidedAt()))
        .param("lawDate", kept.lawDate())
        .param("rulebook", kept.rulebookVersion())
        .param("facts", kept.facts())
        .param("decision", kept.decision())
        .later();
  }
}
