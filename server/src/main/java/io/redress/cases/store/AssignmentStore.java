package io.redress.cases.store;

import io.redress.cases.CaseStatus;
import io.redress.cases.assignment.Candidate.Load;
import io.redress.cases.assignment.GivenCase;
import io.redress.cases.assignment.Plan.Given;
import io.redress.cases.assignment.Why;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people have and what waits for them, each in one statement; keeps why they got it. */
@Repository
public class AssignmentStore {
  private static final Duration SOON = Duration.ofHours(2);
  private static final String NEVER = "infinity";
  private static final String BEFORE_ALL = "-infinity";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AssignmentStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Which cases wait.
   *
   * @param settled whoever keeps what they have
   * @param away when those are back who are not there; none where nobody knows
   * @param after the last one of the page before
   */
  public record Wanted(
      Instant now,
      Set<StaffId> settled,
      Map<StaffId, Optional<Instant>> away,
      Optional<Row> after,
      int most) {
    public Wanted {
      settled = Set.copyOf(settled);
      away = Map.copyOf(away);
    }
  }

  /**
   * One case that waits.
   *
   * @param owner who has it: the id of somebody of the staff, or a team
   * @param isByHouse whether the house gave it to them by itself
   * @param categories as they stand in the order
   * @param amount what was paid for its pieces
   * @param marks what is under way in it
   * @param nextDueAt by which the queue is ordered
   */
  public record Row(
      CaseId id,
      String number,
      int version,
      String owner,
      boolean isByHouse,
      String language,
      Set<BrandId> brands,
      Set<String> categories,
      Money amount,
      Marks marks,
      Times times,
      Instant nextDueAt) {
    public Row {
      brands = Set.copyOf(brands);
      categories = Set.copyOf(categories);
    }
  }

  /** What is under way in a case. */
  public record Marks(boolean isDisputed, boolean isComplained, boolean isReopened) {}

  /** What is owed in a case by the promise that carries it. */
  public record Times(Instant due, boolean isAtRisk, Instant openedAt) {}

  /** What these people have; whoever has nothing is not among them. */
  public Map<StaffId, Load> loads(Collection<StaffId> people, Instant now) {
    var loads = new HashMap<StaffId, Load>();
    jdbc.sql(
            """
            select c.owner, count(*) as of_all, count(h.case_id) as contested,
              count(*) filter (where c.next_due_at <= :soon) as due_soon
            from after_sales_case c
            left join (
              select d.case_id from dispute d
              where d.merchant_id = :merchantId and d.closed_at is null
              union
              select k.case_id from complaint k
              where k.merchant_id = :merchantId and k.ended_at is null) h on h.case_id = c.case_id
            where c.merchant_id = :merchantId
              and c.owner = any(:people::text[])
              and c.status not in ('draft', 'closed')
            group by c.owner
            """)
        .param("merchantId", tenancy.require().value())
        .param("people", people.stream().map(StaffId::toString).toArray(String[]::new))
        .param("soon", Columns.at(now.plus(SOON)))
        .query(
            row -> {
              loads.put(
                  StaffId.parse(row.getString("owner")),
                  new Load(row.getInt("of_all"), row.getInt("contested"), row.getInt("due_soon")));
            });
    return loads;
  }

  /**
   * Open cases that nobody has, or whose owner is not there before anything is owed, in the order
   * of the queue.
   */
  public List<Row> waiting(Wanted wanted) {
    var after = wanted.after();
    var away = List.copyOf(wanted.away().keySet());
    var backs = away.stream().map(each -> wanted.away().getOrDefault(each, Optional.empty()));
    return jdbc.sql(
            """
            select c.case_id, c.case_number, c.version, c.owner, c.language, c.status, c.opened_at,
              c.next_due_at, c.due_at, c.is_at_risk, c.currency, c.amount, c.brands, c.categories,
              c.is_by_house, c.is_disputed, c.is_complained
            from assignable_case c
            where c.merchant_id = :merchantId
              and c.owner <> all(:settled::text[])
              and not exists (
                select 1
                from unnest(:away::text[], :backs::timestamptz[]) as w (owner, back)
                where w.owner = c.owner and w.back < c.due_at and c.due_at > :now
                  and not c.is_at_risk)
              and (c.next_due_at, c.case_id) > (:lastDue::timestamptz, :lastId::uuid)
            order by c.next_due_at, c.case_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("settled", wanted.settled().stream().map(StaffId::toString).toArray(String[]::new))
        .param("away", away.stream().map(StaffId::toString).toArray(String[]::new))
        .param(
            "backs",
            backs.map(back -> back.map(Instant::toString).orElse(NEVER)).toArray(String[]::new))
        .param("now", Columns.at(wanted.now()))
        .param("lastDue", after.map(row -> row.nextDueAt().toString()).orElse(BEFORE_ALL))
        .param("lastId", after.map(row -> row.id().value()).orElse(new UUID(0, 0)))
        .param("most", wanted.most())
        .query(AssignmentStore::row)
        .list();
  }

  /** Keeps why the house gave a case to somebody; only the last time is told. */
  public void keep(Given given, Instant now) {
    jdbc.sql(
            """
            insert into case_assignment
              (merchant_id, case_id, staff_id, why, load_before, due_at, given_at)
            values (:merchantId, :caseId, :staffId, :why, :loadBefore, :dueAt, :now)
            on conflict (merchant_id, case_id) do update
            set staff_id = excluded.staff_id, why = excluded.why,
              load_before = excluded.load_before, due_at = excluded.due_at,
              given_at = excluded.given_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", given.matter().id().value())
        .param("staffId", given.to().value())
        .param("why", given.why().stream().sorted().map(Columns::code).toArray(String[]::new))
        .param("loadBefore", given.loadBefore())
        .param("dueAt", Columns.at(given.matter().owed().due()))
        .param("now", Columns.at(now))
        .update();
  }

  /** What the house gave last, each case once. */
  public List<GivenCase> lately(int most) {
    return jdbc.sql(
            """
            select a.case_id, c.case_number, c.language, a.staff_id, a.why, a.load_before,
              a.given_at
            from case_assignment a
            join after_sales_case c on c.merchant_id = a.merchant_id and c.case_id = a.case_id
            where a.merchant_id = :merchantId
            order by a.given_at desc, a.case_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(
            (row, number) ->
                new GivenCase(
                    Columns.caseId(row, number),
                    row.getString("case_number"),
                    row.getString("language"),
                    new StaffId(row.getObject("staff_id", UUID.class)),
                    Arrays.stream(ofArray(row.getArray("why"), new String[0]))
                        .map(code -> Columns.value(Why.class, code))
                        .collect(Collectors.toUnmodifiableSet()),
                    row.getInt("load_before"),
                    Columns.instant(row, "given_at")))
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        Columns.caseId(row, number),
        row.getString("case_number"),
        row.getInt("version"),
        row.getString("owner"),
        row.getBoolean("is_by_house"),
        row.getString("language"),
        Arrays.stream(ofArray(row.getArray("brands"), new UUID[0]))
            .map(BrandId::new)
            .collect(Collectors.toUnmodifiableSet()),
        Set.of(ofArray(row.getArray("categories"), new String[0])),
        Money.of(row.getLong("amount"), row.getString("currency")),
        new Marks(
            row.getBoolean("is_disputed"),
            row.getBoolean("is_complained"),
            Columns.value(CaseStatus.class, row.getString("status")) == CaseStatus.REOPENED),
        new Times(
            Columns.instant(row, "due_at"),
            row.getBoolean("is_at_risk"),
            Columns.instant(row, "opened_at")),
        Columns.instant(row, "next_due_at"));
  }

  @SuppressWarnings("unchecked") // the column has the type of the empty array
  private static <T> T[] ofArray(@Nullable Array array, T[] none) throws SQLException {
    return array == null ? none : (T[]) array.getArray();
  }
}
