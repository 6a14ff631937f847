package io.redress.cases.store;

import io.redress.cases.Complaint;
import io.redress.cases.Complaint.Answer;
import io.redress.cases.Complaint.Claim;
import io.redress.cases.domain.Effect;
import io.redress.cases.lists.OpenComplaint;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.CaseId;
import io.redress.shared.ComplaintId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Complaints about our service. */
@Repository
public class ComplaintStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  ComplaintStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(CaseId caseId, Complaint complaint) {
    trips
        .sql(
            """
            insert into complaint (merchant_id, complaint_id, case_id, way, state, words, about,
              promise_id, made_at, answer)
            values (:merchantId, :id, :caseId, :way, :state, :words, :about, :promiseId, :madeAt,
              '')
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", complaint.id().value())
        .param("caseId", caseId.value())
        .param("way", Columns.code(complaint.claim().way()))
        .param("state", Columns.code(complaint.state()))
        .param("words", complaint.claim().words())
        .param("about", complaint.about())
        .param("promiseId", complaint.promise().value())
        .param("madeAt", Columns.at(complaint.madeAt()))
        .later();
  }

  /** Moves a complaint on; it must still stand where it was read. */
  public void move(Effect.MoveComplaint effect, Instant now) {
    var read = effect.complaint();
    var isOver = effect.to().moves().isEmpty();
    trips
        .sql(
            """
            update complaint
            set state = :state, handler = :handler, answer = coalesce(:answer, answer),
              answered_at = :answeredAt, ended_at = :endedAt
            where merchant_id = :merchantId
              and complaint_id = :id
              and state = :readState
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", read.id().value())
        .param("readState", Columns.code(read.state()))
        .param("state", Columns.code(effect.to()))
        .param("handler", effect.person())
        .param("answer", effect.answer().map(Answer::words).orElse(null))
        .param("answeredAt", effect.answer().map(each -> Columns.at(each.at())).orElse(null))
        .param("endedAt", isOver ? Columns.at(now) : null)
        .later(
            updated -> {
              if (updated != 1) {
                throw Problem.of(
                    ProblemCode.CONFLICT, "The complaint was changed at the same moment.");
              }
            });
  }

  /** The complaints of these cases, oldest first. */
  public Question<Map<CaseId, List<Complaint>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select case_id, complaint_id, way, state, words, about, handler, promise_id, made_at,
              answered_at, answer, ended_at
            from complaint
            where merchant_id = :merchantId
              and case_id = any(:cases)
            order by made_at, complaint_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped(Columns::caseId, ComplaintStore::complaint);
  }

  /** What waits for an answer, by the day of it. */
  public Question<List<OpenComplaint>> open(int most) {
    return trips
        .sql(
            """
            select c.case_id, l.case_number, l.name, c.state, c.made_at,
              coalesce(p.due_at, c.made_at) as due_at, coalesce(c.handler, p.owner, '') as owner
            from complaint c
            join listed_case l on l.merchant_id = c.merchant_id and l.case_id = c.case_id
            left join lateral (
              select p.due_at, p.owner
              from promise p
              where p.merchant_id = c.merchant_id
                and p.case_id = c.case_id
                and p.kind = 'complaint'
                and p.state in ('open', 'at_risk')
              order by p.due_at
              limit 1) p on true
            where c.merchant_id = :merchantId
              and c.ended_at is null
            order by due_at, c.complaint_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .list(ComplaintStore::open);
  }

  private static OpenComplaint open(ResultSet row, int number) throws SQLException {
    return new OpenComplaint(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        row.getString("name"),
        Columns.value(Complaint.State.class, row.getString("state")),
        Columns.instant(row, "due_at"),
        row.getString("owner"));
  }

  private static Complaint complaint(ResultSet row, int number) throws SQLException {
    var words = row.getString("answer");
    return new Complaint(
        new ComplaintId(row.getObject("complaint_id", UUID.class)),
        new Claim(Columns.value(Complaint.Way.class, row.getString("way")), row.getString("words")),
        Columns.value(Complaint.State.class, row.getString("state")),
        new PromiseId(row.getObject("promise_id", UUID.class)),
        row.getString("about"),
        Columns.instant(row, "made_at"),
        Optional.ofNullable(row.getString("handler")),
        Columns.optionalInstant(row, "answered_at").map(at -> new Answer(at, words)),
        Columns.optionalInstant(row, "ended_at"));
  }
}
