package io.redress.cases.store;

import io.redress.cases.lists.Mention;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Notes that are meant for somebody of the house. */
@Repository
public class MentionStore {
  private final RoundTrips trips;
  private final Tenancy tenancy;

  MentionStore(RoundTrips trips, Tenancy tenancy) {
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Who is told, by whom, when. */
  public record Told(StaffId person, Actor by, Instant at) {}

  public void insert(UUID id, CaseId caseId, Told told) {
    trips
        .sql(
            """
            insert into mention (merchant_id, mention_id, case_id, staff_id, by_staff_id, made_at)
            values (:merchantId, :id, :caseId, :staffId, :by, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id)
        .param("caseId", caseId.value())
        .param("staffId", told.person().value())
        .param("by", told.by().kind() == ActorKind.STAFF ? told.by().id() : null)
        .param("at", Columns.at(told.at()))
        .later();
  }

  /** What somebody has not read yet, the latest first. */
  public Question<List<Mention>> unread(StaffId person, int most) {
    return trips
        .sql(
            """
            select m.mention_id, m.case_id, l.case_number, l.name, m.by_staff_id, m.made_at
            from mention m
            join listed_case l on l.merchant_id = m.merchant_id and l.case_id = m.case_id
            where m.merchant_id = :merchantId
              and m.staff_id = :staffId
              and m.read_at is null
            order by m.made_at desc, m.mention_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", person.value())
        .param("most", most)
        .list(MentionStore::mention);
  }

  /** Whoever it was meant for has read it; nothing happens for anybody else. */
  public void read(UUID id, StaffId person, Instant now) {
    trips
        .sql(
            """
            update mention
            set read_at = :now
            where merchant_id = :merchantId
              and mention_id = :id
              and staff_id = :staffId
              and read_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id)
        .param("staffId", person.value())
        .param("now", Columns.at(now))
        .later();
  }

  private static Mention mention(ResultSet row, int number) throws SQLException {
    return new Mention(
        row.getObject("mention_id", UUID.class),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        row.getString("name"),
        Optional.ofNullable(row.getObject("by_staff_id", UUID.class)).map(StaffId::new),
        Columns.instant(row, "made_at"));
  }
}
