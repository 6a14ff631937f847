package io.redress.cases.store;

import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Answer;
import io.redress.cases.Dispute.Claim;
import io.redress.cases.Dispute.Exhibit;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.DisputeId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Disputes of cases, with what was shown in answer to them. */
@Repository
public class DisputeStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  DisputeStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(CaseId caseId, Dispute dispute) {
    var claim = dispute.claim();
    trips
        .sql(
            """
            insert into dispute (merchant_id, dispute_id, case_id, kind, state, party, reference,
              question, answer_by, promise_id, opened_at, answer)
            values (:merchantId, :id, :caseId, :kind, :state, :party, :reference, :question,
              :answerBy, :promiseId, :openedAt, '')
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", dispute.id().value())
        .param("caseId", caseId.value())
        .param("kind", Columns.code(claim.kind()))
        .param("state", Columns.code(dispute.state()))
        .param("party", claim.party())
        .param("reference", claim.reference())
        .param("question", claim.question())
        .param("answerBy", claim.answerBy().map(Columns::at).orElse(null))
        .param("promiseId", dispute.promise().value())
        .param("openedAt", Columns.at(dispute.openedAt()))
        .later();
  }

  /** Moves a dispute on; it must still stand where it was read. */
  public void move(Dispute read, Dispute.State to, Optional<Answer> answer, Instant now) {
    trips
        .sql(
            """
            update dispute
            set state = :state, answer = coalesce(:answer, answer),
              answered_at = coalesce(answered_at, :answeredAt), closed_at = :closedAt
            where merchant_id = :merchantId
              and dispute_id = :id
              and state = :readState
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", read.id().value())
        .param("readState", Columns.code(read.state()))
        .param("state", Columns.code(to))
        .param("answer", answer.map(Answer::words).orElse(null))
        .param("answeredAt", answer.map(each -> Columns.at(each.at())).orElse(null))
        .param("closedAt", to == Dispute.State.CONTESTED ? null : Columns.at(now))
        .later(
            updated -> {
              if (updated != 1) {
                throw Problem.of(
                    ProblemCode.CONFLICT, "The dispute was changed at the same moment.");
              }
            });
    answer.map(Answer::exhibits).orElse(List.of()).stream()
        .distinct()
        .forEach(exhibit -> show(read.id(), exhibit));
  }

  private void show(DisputeId id, Exhibit exhibit) {
    trips
        .sql(
            """
            insert into dispute_exhibit (merchant_id, dispute_id, source, shown_id)
            values (:merchantId, :id, :source, :shownId)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("source", Columns.code(exhibit.source()))
        .param("shownId", exhibit.id())
        .later();
  }

  /** The disputes of these cases, oldest first. */
  public Question<Map<CaseId, List<Dispute>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select d.case_id, d.dispute_id, d.kind, d.state, d.party, d.reference, d.question, d.answer_by,
              d.promise_id, d.opened_at, d.answered_at, d.answer, d.closed_at,
              (select string_agg(e.source || ' ' || e.shown_id, ',' order by e.source, e.shown_id)
               from dispute_exhibit e
               where e.merchant_id = d.merchant_id and e.dispute_id = d.dispute_id) as exhibits
            from dispute d
            where d.merchant_id = :merchantId
              and d.case_id = any(:cases)
            order by d.opened_at, d.dispute_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped(Columns::caseId, DisputeStore::dispute);
  }

  private static Dispute dispute(ResultSet row, int number) throws SQLException {
    var claim =
        new Claim(
            Columns.value(Dispute.Kind.class, row.getString("kind")),
            row.getString("party"),
            row.getString("reference"),
            row.getString("question"),
            Columns.optionalInstant(row, "answer_by"));
    var words = row.getString("answer");
    var exhibits = exhibits(Optional.ofNullable(row.getString("exhibits")));
    return new Dispute(
        new DisputeId(row.getObject("dispute_id", UUID.class)),
        claim,
        Columns.value(Dispute.State.class, row.getString("state")),
        new PromiseId(row.getObject("promise_id", UUID.class)),
        Columns.instant(row, "opened_at"),
        Columns.optionalInstant(row, "answered_at").map(at -> new Answer(at, words, exhibits)),
        Columns.optionalInstant(row, "closed_at"));
  }

  private static List<Exhibit> exhibits(Optional<String> listed) {
    return listed.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(each -> each.split(" ", 2))
        .map(
            parts ->
                new Exhibit(
                    Columns.value(Exhibit.Source.class, parts[0]), UUID.fromString(parts[1])))
        .toList();
  }
}
