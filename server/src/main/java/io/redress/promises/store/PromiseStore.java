package io.redress.promises.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseCounts;
import io.redress.promises.PromiseFigures;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises of the merchant in scope. */
@Component
public final class PromiseStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  public PromiseStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  public void insert(NewPromise made) {
    var promise = made.given();
    trips
        .sql(
            """
            insert into promise (merchant_id, promise_id, case_id, kind, to_party, owed_by, owner,
              state, basis, made_at, at_risk_at, due_at, next_act_at, version)
            values (:merchantId, :promiseId, :caseId, :kind, :toParty, :owedBy, :owner,
              :state, :basis, :madeAt, :atRiskAt, :dueAt, :nextActAt, :version)
            """)
        .param("merchantId", tenancy.require().value())
        .param("promiseId", promise.id().value())
        .param("caseId", promise.caseId().value())
        .param("kind", text(promise.kind()))
        .param("toParty", text(promise.toParty()))
        .param("owedBy", text(promise.kind().owedBy()))
        .param("owner", promise.owner())
        .param("state", text(promise.state()))
        .param("basis", promise.basis())
        .param("madeAt", time(promise.madeAt()))
        .param("atRiskAt", time(promise.atRiskAt()))
        .param("dueAt", time(promise.dueAt()))
        .param("nextActAt", time(promise.nextActAt()))
        .param("version", promise.version())
        .later();
  }

  /** Writes the promise as it stands now over the version before it. */
  public void update(Promise promise) {
    trips
        .sql(
            """
            update promise
            set state = :state, owner = :owner, next_act_at = :nextActAt, ended_at = :endedAt,
              successor_id = :successorId, told_at = :toldAt, version = :version
            where merchant_id = :merchantId
              and promise_id = :promiseId
              and version = :expectedVersion
            """)
        .param("merchantId", tenancy.require().value())
        .param("promiseId", promise.id().value())
        .param("expectedVersion", promise.version() - 1)
        .param("state", text(promise.state()))
        .param("owner", promise.owner())
        .param("nextActAt", time(promise.nextActAt()))
        .param("endedAt", time(promise.endedAt()))
        .param("successorId", promise.successor().map(PromiseId::value).orElse(null))
        .param("toldAt", time(promise.toldAt()))
        .param("version", promise.version())
        .later(
            rows -> {
              if (rows == 0) {
                throw Problem.of(
                    ProblemCode.CONFLICT,
                    "Promise %s has changed since version %d was read."
                        .formatted(promise.id(), promise.version() - 1));
              }
            });
  }

  /** The promises of these cases, oldest first. */
  public Question<Map<CaseId, List<Promise>>> ofCases(Collection<CaseId> cases) {
    return trips
        .sql(
            """
            select promise_id, case_id, kind, to_party, owner, state, basis, made_at, at_risk_at,
              due_at, ended_at, successor_id, told_at, version
            from promise
            where merchant_id = :merchantId and case_id = any(:cases)
            order by made_at, promise_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", CaseId.values(cases))
        .grouped((row, number) -> caseId(row), (row, number) -> promise(row));
  }

  /** How the promises that ended from {@code from} on and before {@code until} were kept. */
  public PromiseFigures figures(Instant from, Instant until) {
    return new PromiseFigures(
        jdbc
            .sql(
                """
                select kind,
                  count(*) filter (where state = 'kept' and ended_at <= due_at) as kept,
                  count(*) filter (where state = 'kept' and ended_at > due_at) as late,
                  count(*) filter (where state = 'renegotiated') as renegotiated,
                  count(*) filter (where state = 'broken') as broken,
                  count(*) filter (where told_at < due_at
                    and not (state = 'kept' and ended_at <= due_at)) as told_before_due
                from promise
                where merchant_id = :merchantId
                  and ended_at >= :from and ended_at < :until
                  and state in ('kept', 'renegotiated', 'broken')
                group by kind
                """)
            .param("merchantId", tenancy.require().value())
            .param("from", time(from))
            .param("until", time(until))
            .query((row, number) -> Map.entry(kind(row), counts(row)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Promise promise(ResultSet row) throws SQLException {
    return new Promise(
        new PromiseId(row.getObject("promise_id", UUID.class)),
        caseId(row),
        kind(row),
        Party.valueOf(name(row, "to_party")),
        row.getString("owner"),
        PromiseState.valueOf(name(row, "state")),
        row.getString("basis"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("at_risk_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        time(row, "ended_at"),
        Optional.ofNullable(row.getObject("successor_id", UUID.class)).map(PromiseId::new),
        time(row, "told_at"),
        row.getInt("version"));
  }

  private static PromiseCounts counts(ResultSet row) throws SQLException {
    return new PromiseCounts(
        row.getInt("kept"),
        row.getInt("late"),
        row.getInt("renegotiated"),
        row.getInt("broken"),
        row.getInt("told_before_due"));
  }

  private static CaseId caseId(ResultSet row) throws SQLException {
    return new CaseId(row.getObject("case_id", UUID.class));
  }

  private static PromiseKind kind(ResultSet row) throws SQLException {
    return PromiseKind.valueOf(name(row, "kind"));
  }

  private static String name(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime time(Optional<Instant> instant) {
    return instant.map(PromiseStore::time).orElse(null);
  }
}
