package io.redress.cases.store;

import io.redress.cases.coverage.NamedGap;
import io.redress.people.shifts.Gap;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which gaps were named, and who has read it. */
@Repository
public class CoverageGapStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CoverageGapStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Begins to look; false while another node does, until its transaction has ended. */
  public boolean begin() {
    return jdbc.sql(
            """
            select pg_try_advisory_xact_lock(hashtextextended('coverage_gap ' || :merchant, 0))
            """)
        .param("merchant", tenancy.require().toString())
        .query(Boolean.class)
        .single();
  }

  /** Those that were named and are not over. */
  public List<NamedGap> toCome(Instant now) {
    return jdbc.sql(
            """
            select gap_id, language, from_at, until_at, messages, named_at
            from coverage_gap
            where merchant_id = :merchantId and until_at > :now
            order by from_at, language
            """)
        .param("merchantId", tenancy.require().value())
        .param("now", Columns.at(now))
        .query(CoverageGapStore::gap)
        .list();
  }

  /** Those that somebody has not read and that are not over, the first to come first. */
  public List<NamedGap> unread(StaffId person, Instant now, int most) {
    return jdbc.sql(
            """
            select g.gap_id, g.language, g.from_at, g.until_at, g.messages, g.named_at
            from coverage_notice n
              join coverage_gap g on g.merchant_id = n.merchant_id and g.gap_id = n.gap_id
            where n.merchant_id = :merchantId
              and n.staff_id = :staffId
              and n.read_at is null
              and g.until_at > :now
            order by g.from_at, g.language
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", person.value())
        .param("now", Columns.at(now))
        .param("most", most)
        .query(CoverageGapStore::gap)
        .list();
  }

  /** Names a gap to these people; false when it was named already. */
  public boolean name(NamedGap named, Collection<StaffId> people) {
    var isNew =
        jdbc.sql(
                    """
                    insert into coverage_gap
                      (merchant_id, gap_id, language, from_at, until_at, messages, named_at)
                    values (:merchantId, :gapId, :language, :from, :until, :messages, :now)
                    on conflict (merchant_id, language, from_at) do nothing
                    """)
                .param("merchantId", tenancy.require().value())
                .param("gapId", named.id())
                .param("language", named.gap().language())
                .param("from", Columns.at(named.gap().from()))
                .param("until", Columns.at(named.gap().until()))
                .param("messages", named.gap().messages())
                .param("now", Columns.at(named.namedAt()))
                .update()
            == 1;
    if (isNew) {
      tell(named.id(), people);
    }
    return isNew;
  }

  private void tell(UUID gap, Collection<StaffId> people) {
    jdbc.sql(
            """
            insert into coverage_notice (merchant_id, gap_id, staff_id)
            select :merchantId, :gapId, person_id
            from unnest(:people::uuid[]) as person_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("gapId", gap)
        .param("people", people.stream().map(StaffId::value).toArray(UUID[]::new))
        .update();
  }

  /** Somebody has read it; what was named to others stays unread for them. */
  public void read(UUID gap, StaffId person, Instant now) {
    jdbc.sql(
            """
            update coverage_notice
            set read_at = :now
            where merchant_id = :merchantId
              and gap_id = :gapId
              and staff_id = :staffId
              and read_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("gapId", gap)
        .param("staffId", person.value())
        .param("now", Columns.at(now))
        .update();
  }

  /** Forgets gaps that are none any more, and those that were over before a moment. */
  public void forget(Collection<UUID> covered, Instant before) {
    jdbc.sql(
            """
            delete from coverage_gap
            where merchant_id = :merchantId
              and (gap_id = any(:covered) or until_at < :before)
            """)
        .param("merchantId", tenancy.require().value())
        .param("covered", covered.toArray(UUID[]::new))
        .param("before", Columns.at(before))
        .update();
  }

  private static NamedGap gap(ResultSet row, int number) throws SQLException {
    return new NamedGap(
        row.getObject("gap_id", UUID.class),
        new Gap(
            row.getString("language"),
            Columns.instant(row, "from_at"),
            Columns.instant(row, "until_at"),
            row.getInt("messages"),
            Optional.empty()),
        Columns.instant(row, "named_at"));
  }
}
