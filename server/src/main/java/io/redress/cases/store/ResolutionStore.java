package io.redress.cases.store;

import io.redress.cases.Resolution;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.ResolutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Remedies offered and agreed. */
@Repository
public class ResolutionStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  ResolutionStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(CaseId caseId, Resolution resolution) {
    trips
        .sql(
            """
            insert into resolution (merchant_id, resolution_id, case_id, case_line_id, remedy,
              amount_minor, currency, goods_come_back, rule_id, state, offered_at)
            values (:merchantId, :id, :caseId, :lineId, :remedy, :amount, :currency, :comeBack,
              :ruleId, :state, :offeredAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", resolution.id().value())
        .param("caseId", caseId.value())
        .param("lineId", resolution.caseLineId().value())
        .param("remedy", resolution.remedy().code())
        .param("amount", resolution.amount().minorUnits())
        .param("currency", resolution.amount().currency().getCurrencyCode())
        .param("comeBack", resolution.way() == Resolution.GoodsWay.COMES_BACK)
        .param("ruleId", resolution.ruleId())
        .param("state", Columns.code(resolution.state()))
        .param("offeredAt", Columns.at(resolution.offeredAt()))
        .later();
  }

  /** Notes what became of an offer; it must still stand where it was read. */
  public void answer(Resolution read, Resolution.State state, Answer answer) {
    trips
        .sql(
            """
            update resolution
            set state = :state, answered_at = coalesce(answered_at, :at),
              consent_words = coalesce(consent_words, :consent),
              consent_by = coalesce(consent_by, :by)
            where merchant_id = :merchantId
              and resolution_id = :id
              and state = :readState
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", read.id().value())
        .param("readState", Columns.code(read.state()))
        .param("state", Columns.code(state))
        .param("at", Columns.at(answer.at()))
        .param("consent", answer.consentWords().orElse(null))
        .param("by", answer.consentWords().map(words -> answer.by()).orElse(null))
        .later(
            updated -> {
              if (updated != 1) {
                throw Problem.of(
                    ProblemCode.CONFLICT, "The offer was answered at the same moment.");
              }
            });
  }

  /** Notes that the goods of an agreed remedy stay; it must still be owed. */
  public void letStay(Resolution read) {
    trips
        .sql(
            """
            update resolution
            set goods_come_back = false
            where merchant_id = :merchantId
              and resolution_id = :id
              and state = 'accepted'
              and goods_come_back
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", read.id().value())
        .later(
            updated -> {
              if (updated != 1) {
                throw Problem.of(
                    ProblemCode.CONFLICT, "What was agreed has changed at the same moment.");
              }
            });
  }

  /** When, by whom and in which words an offer was answered. */
  public record Answer(Instant at, String by, Optional<String> consentWords) {}

  /** All remedies of these cases, in the order in which they were offered. */
  public Question<Map<CaseId, List<Resolution>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select case_id, resolution_id, case_line_id, remedy, amount_minor, currency,
              goods_come_back, rule_id, state, offered_at
            from resolution
            where merchant_id = :merchantId
              and case_id = any(:cases)
            order by resolution_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped(Columns::caseId, ResolutionStore::resolution);
  }

  private static Resolution resolution(ResultSet row, int number) throws SQLException {
    return new Resolution(
        new ResolutionId(row.getObject("resolution_id", UUID.class)),
        new CaseLineId(row.getObject("case_line_id", UUID.class)),
        Columns.value(Remedy.class, row.getString("remedy")),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getBoolean("goods_come_back")
            ? Resolution.GoodsWay.COMES_BACK
            : Resolution.GoodsWay.STAYS,
        row.getString("rule_id"),
        Columns.value(Resolution.State.class, row.getString("state")),
        Columns.instant(row, "offered_at"));
  }
}
