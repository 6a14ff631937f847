package io.redress.cases.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.rulebook.Rulebook;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DecisionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions as they were made, with the facts they were made on; rows are only added. */
@Repository
public class DecisionStore {
  private static final int MOST_OF_A_CASE = 500;

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  DecisionStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /**
   * A decision to be kept.
   *
   * @param rules by which rules and which program it was made
   * @param decision patterns and parameters as JSON, not words
   */
  public record Kept(
      DecisionId id,
      CaseLineId line,
      Instant decidedAt,
      LocalDate lawDate,
      Rulebook.Version rules,
      String facts,
      String decision) {}

  public void insert(CaseId caseId, Kept kept) {
    trips
        .sql(
            """
            insert into case_decision (merchant_id, decision_id, case_id, case_line_id, decided_at,
              law_date, rulebook_version, rule_set, house_terms, engine, facts, decision)
            values (:merchantId, :id, :caseId, :lineId, :decidedAt, :lawDate, :rulebook,
              :ruleSet, :houseTerms, :engine, :facts::jsonb, :decision::jsonb)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", kept.id().value())
        .param("caseId", caseId.value())
        .param("lineId", kept.line().value())
        .param("decidedAt", Columns.at(kept.decidedAt()))
        .param("lawDate", kept.lawDate())
        .param("rulebook", kept.rules().name())
        .param("ruleSet", kept.rules().ruleSet())
        .param("houseTerms", kept.rules().houseTerms())
        .param("engine", kept.rules().engine())
        .param("facts", kept.facts())
        .param("decision", kept.decision())
        .later();
  }

  /**
   * A decision as it is kept.
   *
   * @param rules by which rules and program it was made; empty when it is older than their keeping
   * @param facts by their names, as JSON
   * @param decision as JSON
   */
  public record Stored(
      DecisionId id,
      CaseId caseId,
      CaseLineId line,
      Instant decidedAt,
      LocalDate lawDate,
      Optional<Rulebook.Version> rules,
      String facts,
      String decision) {}

  /** The decisions of a case, oldest first. */
  public List<Stored> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select decision_id, case_id, case_line_id, decided_at, law_date, rule_set, house_terms,
              engine, facts, decision
            from case_decision
            where merchant_id = :merchantId and case_id = :caseId
            order by decided_at, decision_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST_OF_A_CASE)
        .query((row, number) -> stored(row))
        .list();
  }

  public Optional<Stored> byId(DecisionId id) {
    return jdbc.sql(
            """
            select decision_id, case_id, case_line_id, decided_at, law_date, rule_set, house_terms,
              engine, facts, decision
            from case_decision
            where merchant_id = :merchantId and decision_id = :id
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .query((row, number) -> stored(row))
        .optional();
  }

  /** So many decisions after this one, in the order of their ids; from the first without one. */
  public List<Stored> after(Optional<DecisionId> last, int most) {
    return jdbc.sql(
            """
            select decision_id, case_id, case_line_id, decided_at, law_date, rule_set, house_terms,
              engine, facts, decision
            from case_decision
            where merchant_id = :merchantId and decision_id > :last
            order by decision_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("last", last.map(DecisionId::value).orElseGet(() -> new UUID(0, 0)))
        .param("most", most)
        .query((row, number) -> stored(row))
        .list();
  }

  /** How many decisions there are. */
  public long count() {
    return jdbc.sql(
            """
            select count(*)
            from case_decision
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query(Long.class)
        .single();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new DecisionId(Objects.requireNonNull(row.getObject("decision_id", UUID.class))),
        new CaseId(Objects.requireNonNull(row.getObject("case_id", UUID.class))),
        new CaseLineId(Objects.requireNonNull(row.getObject("case_line_id", UUID.class))),
        Columns.instant(row, "decided_at"),
        Objects.requireNonNull(row.getObject("law_date", LocalDate.class)),
        rules(row),
        row.getString("facts"),
        row.getString("decision"));
  }

  private static Optional<Rulebook.Version> rules(ResultSet row) throws SQLException {
    var ruleSet = row.getString("rule_set");
    return ruleSet == null
        ? Optional.empty()
        : Optional.of(
            new Rulebook.Version(ruleSet, row.getString("house_terms"), row.getString("engine")));
  }
}
