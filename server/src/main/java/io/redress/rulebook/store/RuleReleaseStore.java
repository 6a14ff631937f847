package io.redress.rulebook.store;

import io.redress.platform.trips.RoundTrips;
import io.redress.rulebook.releases.RuleRelease;
import io.redress.rulebook.releases.RuleRelease.Layer;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.shared.RuleReleaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rule sets of the installation, when they are in force, and how often anything was published. */
@Repository
public class RuleReleaseStore {
  /** Of more the latest are read: what was in force before them is known by its digest. */
  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final JsonMapper json;

  RuleReleaseStore(JdbcClient jdbc, RoundTrips trips, JsonMapper json) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.json = json;
  }

  /** How often anybody published or withdrew anything. */
  public long changes() {
    return jdbc.sql(
            """
            select number
            from rule_change
            """)
        .query(Long.class)
        .single();
  }

  /** Counts one more change; until the transaction ends nobody else publishes or withdraws. */
  public long countChange() {
    return jdbc.sql(
            """
            update rule_change
            set number = number + 1
            returning number
            """)
        .query(Long.class)
        .single();
  }

  public List<RuleRelease> all() {
    return jdbc.sql(
            """
            select release_id, rule_set as digest, name, from_at, published_at, published_by,
              withdrawn_at
            from rule_release
            order by from_at desc, published_at desc, release_id desc
            limit :most
            """)
        .param("most", MOST)
        .query((row, number) -> ReleaseRows.release(row, Layer.INSTALLATION))
        .list();
  }

  public void insert(RuleRelease release) {
    jdbc.sql(
            """
            insert into rule_release (release_id, rule_set, name, from_at, published_at,
              published_by)
            values (:id, :ruleSet, :name, :from, :publishedAt, :publishedBy)
            """)
        .param("id", release.id().value())
        .param("ruleSet", release.digest())
        .param("name", release.name())
        .param("from", ReleaseRows.at(release.from()))
        .param("publishedAt", ReleaseRows.at(release.publication().at()))
        .param("publishedBy", release.publication().by())
        .update();
  }

  /** Returns whether there was such a release that nobody had withdrawn. */
  public boolean withdraw(RuleReleaseId id, Instant now) {
    return jdbc.sql(
                """
                update rule_release
                set withdrawn_at = :now
                where release_id = :id and withdrawn_at is null
                """)
            .param("id", id.value())
            .param("now", ReleaseRows.at(now))
            .update()
        == 1;
  }

  /** Keeps the files of a rule set with what its transaction writes next, unless they are kept. */
  public void keepLater(String digest, RuleFileSet files, Instant now) {
    trips
        .sql(
            """
            insert into rule_set (rule_set, files, kept_at)
            values (:digest, :files::jsonb, :now)
            on conflict (rule_set) do nothing
            """)
        .param("digest", digest)
        .param("files", ReleaseRows.json(json, files))
        .param("now", ReleaseRows.at(now))
        .later();
  }

  public Optional<RuleFileSet> files(String digest) {
    return jdbc.sql(
            """
            select files
            from rule_set
            where rule_set = :digest
            """)
        .param("digest", digest)
        .query((row, number) -> ReleaseRows.files(json, row.getString("files")))
        .optional();
  }
}
