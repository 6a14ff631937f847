package io.redress.cases.store;

import io.redress.cases.handover.HandOverNote;
import io.redress.cases.handover.HeldCase;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.HandOverId;
import io.redress.shared.MessageId;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people hold, and keeps for whom they left words; the words stand on the case. */
@Repository
public class HandOverStore {
  private static final int MOST_LISTED = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  HandOverStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Open cases that these people hold and that fall due before this moment. */
  public List<HeldCase> held(Collection<StaffId> by, Instant before) {
    return jdbc.sql(
            """
            select c.case_id, l.case_number, l.name, l.title, c.owner, c.language, c.next_due_at
            from after_sales_case c
              join listed_case l on l.merchant_id = c.merchant_id and l.case_id = c.case_id
            where c.merchant_id = :merchantId
              and c.owner = any(:owners)
              and c.status not in ('draft', 'closed')
              and c.next_due_at < :before
            order by c.next_due_at, c.case_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("owners", by.stream().map(StaffId::toString).toArray(String[]::new))
        .param("before", Columns.at(before))
        .param("most", MOST_LISTED)
        .query(HandOverStore::held)
        .list();
  }

  /** Who holds an open case, as it stands there; empty when it is none. */
  public Optional<HeldCase> held(CaseId id, Collection<StaffId> people) {
    return jdbc.sql(
            """
            select c.case_id, l.case_number, l.name, l.title, c.owner, c.language,
              coalesce(c.next_due_at, c.last_event_at) as next_due_at
            from after_sales_case c
              join listed_case l on l.merchant_id = c.merchant_id and l.case_id = c.case_id
            where c.merchant_id = :merchantId
              and c.case_id = :caseId
              and c.owner = any(:owners)
              and c.status not in ('draft', 'closed')
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .param("owners", people.stream().map(StaffId::toString).toArray(String[]::new))
        .query(HandOverStore::held)
        .optional();
  }

  /** Notes that were left since a moment, the latest first. */
  public List<HandOverNote> since(Instant moment) {
    return jdbc.sql(
            """
            select n.note_id, n.case_id, n.from_id, n.to_id, m.body, n.shift_ends_at, n.written_at
            from hand_over_note n
              join message m on m.merchant_id = n.merchant_id and m.message_id = n.message_id
            where n.merchant_id = :merchantId and n.written_at >= :moment
            order by n.written_at desc, n.note_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("moment", Columns.at(moment))
        .param("most", MOST_LISTED)
        .query(HandOverStore::note)
        .list();
  }

  /** The note among ourselves that was written last on a case. */
  public Optional<MessageId> latestNote(CaseId id) {
    return jdbc.sql(
            """
            select message_id
            from message
            where merchant_id = :merchantId and case_id = :caseId and thread = 'internal'
            order by written_at desc, message_id desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", id.value())
        .query(UUID.class)
        .optional()
        .map(MessageId::new);
  }

  public void insert(HandOverNote note, MessageId words) {
    jdbc.sql(
            """
            insert into hand_over_note
              (merchant_id, note_id, case_id, message_id, from_id, to_id, shift_ends_at, written_at)
            values
              (:merchantId, :noteId, :caseId, :messageId, :from, :to, :endsAt, :writtenAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("noteId", note.id().value())
        .param("caseId", note.caseId().value())
        .param("messageId", words.value())
        .param("from", note.from().value())
        .param("to", note.to().map(StaffId::value).orElse(null), Types.OTHER)
        .param("endsAt", Columns.at(note.shiftEndsAt()))
        .param("writtenAt", Columns.at(note.writtenAt()))
        .update();
  }

  private static HeldCase held(ResultSet row, int number) throws SQLException {
    return new HeldCase(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        row.getString("name"),
        row.getString("title"),
        StaffId.parse(row.getString("owner")),
        row.getString("language"),
        Columns.instant(row, "next_due_at"));
  }

  private static HandOverNote note(ResultSet row, int number) throws SQLException {
    return new HandOverNote(
        new HandOverId(row.getObject("note_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new StaffId(row.getObject("from_id", UUID.class)),
        Optional.ofNullable(row.getObject("to_id", UUID.class)).map(StaffId::new),
        row.getString("body"),
        Columns.instant(row, "shift_ends_at"),
        Columns.instant(row, "written_at"));
  }
}
