package io.redress.cases.store;

import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Answered;
import io.redress.cases.Goodwill.Asked;
import io.redress.cases.Goodwill.Gift;
import io.redress.cases.Goodwill.Ties;
import io.redress.cases.goodwill.WaitingGoodwill;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.GoodwillId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import io.redress.shared.ResolutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

/** What was given, or is asked for, out of goodwill. */
@Repository
public class GoodwillStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  GoodwillStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(CaseId caseId, Goodwill goodwill) {
    var gift = goodwill.gift();
    trips
        .sql(
            """
            insert into goodwill (merchant_id, goodwill_id, case_id, case_line_id, remedy,
              worth_minor, currency, reason, words, state, asked_by_kind, asked_by, asked_at,
              answer, promise_id, resolution_id, sorry_for)
            values (:merchantId, :id, :caseId, :lineId, :remedy, :worth, :currency, :reason,
              :words, :state, :byKind, :by, :askedAt, '', :promiseId, :resolutionId, :sorryFor)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", goodwill.id().value())
        .param("caseId", caseId.value())
        .param("lineId", gift.line().map(CaseLineId::value).orElse(null))
        .param("remedy", gift.remedy().code())
        .param("worth", gift.worth().minorUnits())
        .param("currency", gift.worth().currency().getCurrencyCode())
        .param("reason", Columns.code(gift.reason()))
        .param("words", gift.words())
        .param("state", Columns.code(goodwill.state()))
        .param("byKind", Columns.code(goodwill.asked().by().kind()))
        .param("by", goodwill.asked().by().id())
        .param("askedAt", Columns.at(goodwill.asked().at()))
        .param("promiseId", goodwill.ties().promise().map(PromiseId::value).orElse(null))
        .param("resolutionId", goodwill.ties().resolution().map(ResolutionId::value).orElse(null))
        .param("sorryFor", goodwill.ties().sorryFor().map(PromiseId::value).orElse(null))
        .later();
  }

  /** Moves it on; it must still stand where it was read. */
  public void move(Goodwill read, Goodwill next) {
    trips
        .sql(
            """
            update goodwill
            set state = :state, answered_by_kind = :byKind, answered_by = :by,
              answered_at = :answeredAt, answer = :answer, promise_id = :promiseId,
              resolution_id = :resolutionId
            where merchant_id = :merchantId
              and goodwill_id = :id
              and state = :readState
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", read.id().value())
        .param("readState", Columns.code(read.state()))
        .param("state", Columns.code(next.state()))
        .param("byKind", next.answered().map(it -> Columns.code(it.by().kind())).orElse(null))
        .param("by", next.answered().map(it -> it.by().id()).orElse(null))
        .param("answeredAt", next.answered().map(it -> Columns.at(it.at())).orElse(null))
        .param("answer", next.answered().map(Answered::words).orElse(""))
        .param("promiseId", next.ties().promise().map(PromiseId::value).orElse(null))
        .param("resolutionId", next.ties().resolution().map(ResolutionId::value).orElse(null))
        .later(
            updated -> {
              if (updated != 1) {
                throw Problem.of(
                    ProblemCode.CONFLICT, "The goodwill was changed at the same moment.");
              }
            });
  }

  /** All of these cases, oldest first. */
  public Question<Map<CaseId, List<Goodwill>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select case_id, goodwill_id, case_line_id, remedy, worth_minor, currency, reason, words,
              state, asked_by_kind, asked_by, asked_at, answered_by_kind, answered_by, answered_at,
              answer, promise_id, resolution_id, sorry_for
            from goodwill
            where merchant_id = :merchantId
              and case_id = any(:cases)
            order by asked_at, goodwill_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped(Columns::caseId, GoodwillStore::goodwill);
  }

  /** What waits for a second person, oldest first. */
  public Question<List<WaitingGoodwill>> waiting(int most) {
    return trips
        .sql(
            """
            select g.goodwill_id, g.case_line_id, g.remedy, g.worth_minor, g.currency, g.reason,
              g.words, g.state, g.asked_by_kind, g.asked_by, g.asked_at, g.answered_by_kind,
              g.answered_by, g.answered_at, g.answer, g.promise_id, g.resolution_id, g.sorry_for,
              c.case_id, c.case_number
            from goodwill g
            join after_sales_case c on c.merchant_id = g.merchant_id and c.case_id = g.case_id
            where g.merchant_id = :merchantId
              and g.state = 'asked'
            order by g.asked_at, g.goodwill_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .list(
            (row, number) ->
                new WaitingGoodwill(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("case_number"),
                    goodwill(row, number)));
  }

  /** How much waits for a second person. */
  public long countWaiting() {
    return trips
        .sql(
            """
            select count(*) as waiting
            from goodwill
            where merchant_id = :merchantId
              and state = 'asked'
            """)
        .param("merchantId", tenancy.require().value())
        .optional((row, number) -> row.getLong("waiting"))
        .ask()
        .orElse(0L);
  }

  private static Goodwill goodwill(ResultSet row, int number) throws SQLException {
    var gift =
        new Gift(
            id(row, "case_line_id", CaseLineId::new),
            Columns.value(Remedy.class, row.getString("remedy")),
            Money.of(row.getLong("worth_minor"), row.getString("currency")),
            Columns.value(Goodwill.Reason.class, row.getString("reason")),
            row.getString("words"));
    var answer = row.getString("answer");
    var by = Optional.ofNullable(row.getString("answered_by_kind"));
    var answeredBy = row.getObject("answered_by", UUID.class);
    return new Goodwill(
        new GoodwillId(row.getObject("goodwill_id", UUID.class)),
        gift,
        Columns.value(Goodwill.State.class, row.getString("state")),
        new Asked(
            new Actor(
                Columns.value(ActorKind.class, row.getString("asked_by_kind")),
                row.getObject("asked_by", UUID.class)),
            Columns.instant(row, "asked_at")),
        Columns.optionalInstant(row, "answered_at")
            .map(
                at ->
                    new Answered(
                        new Actor(Columns.value(ActorKind.class, by.orElseThrow()), answeredBy),
                        at,
                        answer)),
        new Ties(
            id(row, "promise_id", PromiseId::new),
            id(row, "resolution_id", ResolutionId::new),
            id(row, "sorry_for", PromiseId::new)));
  }

  private static <T> Optional<T> id(ResultSet row, String column, Function<UUID, T> type)
      throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(type);
  }
}
