package io.redress.imports.store;

import io.redress.imports.ImportKind;
import io.redress.imports.ImportRow;
import io.redress.imports.ImportRun;
import io.redress.imports.ImportRun.Counts;
import io.redress.imports.ImportRun.State;
import io.redress.imports.formats.MappingText;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ActorKind;
import io.redress.shared.ImportRunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps runs and their files. */
@Repository
public class RunStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  RunStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps a run with its file; false when this delivery was kept before. */
  public boolean insertUnlessThere(NewRun added) {
    var run = added.run();
    return jdbc.sql(
                """
                with added as (
                  insert into import_run
                    (merchant_id, run_id, kind, origin, file_name, digest, delivery_id, mapping,
                     header, state, next_position, row_count, created_count, unchanged_count,
                     changed_count, refused_count, started_kind, started_id, started_at)
                  values
                    (:merchantId, :runId, :kind, :origin, :fileName, :digest, :deliveryId,
                     :mapping::json, :header, 'queued', 1, :rows, 0, 0, 0, 0, :byKind, :byId, :at)
                  on conflict (merchant_id, kind, delivery_id) where delivery_id is not null
                    do nothing
                  returning merchant_id, run_id)
                insert into import_file (merchant_id, run_id, bytes)
                select merchant_id, run_id, :bytes
                from added
                """)
            .param("merchantId", tenancy.require().value())
            .param("runId", run.id().value())
            .param("kind", text(run.kind()))
            .param("origin", text(run.origin()))
            .param("fileName", run.fileName())
            .param("digest", HexFormat.of().parseHex(run.digest()))
            .param("deliveryId", added.deliveryId().orElse(null), Types.VARCHAR)
            .param("mapping", MappingText.json(run.mapping()))
            .param("header", run.header().toArray(new String[0]))
            .param("rows", run.counts().rows())
            .param("byKind", text(run.startedBy().kind()))
            .param("byId", run.startedBy().id(), Types.OTHER)
            .param("at", at(run.startedAt()))
            .param("bytes", added.file().bytes())
            .update()
        == 1;
  }

  public Optional<ImportRun> byId(ImportRunId id) {
    return jdbc.sql(
            """
            select run_id, kind, origin, file_name, digest, mapping, header, state, row_count,
              created_count, unchanged_count, changed_count, refused_count, started_kind,
              started_id, started_at, ended_at
            from import_run
            where merchant_id = :merchantId and run_id = :runId
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", id.value())
        .query(RunStore::run)
        .optional();
  }

  /** The run, locked until the transaction ends. */
  public Optional<ImportRun> lock(ImportRunId id) {
    return jdbc.sql(
            """
            select run_id, kind, origin, file_name, digest, mapping, header, state, row_count,
              created_count, unchanged_count, changed_count, refused_count, started_kind,
              started_id, started_at, ended_at
            from import_run
            where merchant_id = :merchantId and run_id = :runId
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", id.value())
        .query(RunStore::run)
        .optional();
  }

  /** Newest first; the ids are made so that they sort by time. */
  public List<ImportRun> latest(Optional<ImportRunId> after, int most) {
    return jdbc.sql(
            """
            select run_id, kind, origin, file_name, digest, mapping, header, state, row_count,
              created_count, unchanged_count, changed_count, refused_count, started_kind,
              started_id, started_at, ended_at
            from import_run
            where merchant_id = :merchantId
              and (cast(:after as uuid) is null or run_id < :after)
            order by run_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("after", after.map(ImportRunId::value).orElse(null), Types.OTHER)
        .param("most", most)
        .query(RunStore::run)
        .list();
  }

  /** The latest run of this kind with exactly this file in which something was taken in. */
  public Optional<ImportRun> ofSameFile(ImportKind kind, String digest) {
    return jdbc.sql(
            """
            select run_id, kind, origin, file_name, digest, mapping, header, state, row_count,
              created_count, unchanged_count, changed_count, refused_count, started_kind,
              started_id, started_at, ended_at
            from import_run
            where merchant_id = :merchantId and digest = :digest and kind = :kind
              and (state in ('queued', 'running') or (state = 'done' and created_count > 0))
            order by run_id desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("digest", HexFormat.of().parseHex(digest))
        .param("kind", text(kind))
        .query(RunStore::run)
        .optional();
  }

  /** The bytes of a run that has not ended. */
  public Optional<byte[]> file(ImportRunId id) {
    return jdbc.sql(
            """
            select bytes
            from import_file
            where merchant_id = :merchantId and run_id = :runId
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", id.value())
        .query(byte[].class)
        .optional();
  }

  /** The position of the row to be taken in next; the run is running from here on. */
  public Optional<Integer> begin(ImportRunId id) {
    return jdbc.sql(
            """
            update import_run
            set state = 'running'
            where merchant_id = :merchantId and run_id = :runId
              and state in ('queued', 'running')
            returning next_position
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", id.value())
        .query(Integer.class)
        .optional();
  }

  /** Counts a row as taken in; false when somebody else did already. */
  public boolean advance(ImportRunId id, ImportRow row) {
    return jdbc.sql(
                """
                update import_run
                set next_position = next_position + 1,
                  created_count = created_count + (:outcome = 'created')::int,
                  unchanged_count = unchanged_count + (:outcome = 'unchanged')::int,
                  changed_count = changed_count + (:outcome = 'changed')::int,
                  refused_count = refused_count + (:outcome = 'refused')::int
                where merchant_id = :merchantId and run_id = :runId
                  and state = 'running' and next_position = :position
                """)
            .param("merchantId", tenancy.require().value())
            .param("runId", id.value())
            .param("position", row.position())
            .param("outcome", text(row.outcome()))
            .update()
        == 1;
  }

  /** Ends a run and forgets its file. */
  public void end(ImportRunId id, State state, Instant now) {
    jdbc.sql(
            """
            with forgotten as (
              delete from import_file
              where merchant_id = :merchantId and run_id = :runId)
            update import_run
            set state = :state, ended_at = :now
            where merchant_id = :merchantId and run_id = :runId
              and state in ('queued', 'running')
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", id.value())
        .param("state", text(state))
        .param("now", at(now))
        .update();
  }

  /** Marks a run that is done as undone. */
  public void undo(ImportRunId id, Actor by, Instant now) {
    jdbc.sql(
            """
            update import_run
            set state = 'undone', undone_kind = :byKind, undone_id = :byId, undone_at = :now
            where merchant_id = :merchantId and run_id = :runId and state = 'done'
            """)
        .param("merchantId", tenancy.require().value())
        .param("runId", id.value())
        .param("byKind", text(by.kind()))
        .param("byId", by.id(), Types.OTHER)
        .param("now", at(now))
        .update();
  }

  private static ImportRun run(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new ImportRun(
        new ImportRunId(row.getObject("run_id", UUID.class)),
        ImportKind.valueOf(name(row, "kind")),
        ImportRun.Origin.valueOf(name(row, "origin")),
        row.getString("file_name"),
        HexFormat.of().formatHex(row.getBytes("digest")),
        MappingText.kept(row.getString("mapping")),
        List.of((String[]) row.getArray("header").getArray()),
        State.valueOf(name(row, "state")),
        counts(row),
        new Actor(
            ActorKind.valueOf(name(row, "started_kind")), row.getObject("started_id", UUID.class)),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(ended).map(OffsetDateTime::toInstant));
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getInt("row_count"),
        row.getInt("created_count"),
        row.getInt("unchanged_count"),
        row.getInt("changed_count"),
        row.getInt("refused_count"));
  }

  private static String name(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
