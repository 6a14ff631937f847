package io.redress.rulebook.store;

import io.redress.platform.tenancy.Tenancy;
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

/** The terms that the house in scope added, and when they are in force. */
@Repository
public class HouseReleaseStore {
  /** Of more the latest are read: what was in force before them is known by its digest. */
  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final JsonMapper json;

  HouseReleaseStore(JdbcClient jdbc, Tenancy tenancy, JsonMapper json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
  }

  public List<RuleRelease> all() {
    return jdbc.sql(
            """
            select release_id, terms as digest, name, from_at, published_at, published_by,
              withdrawn_at
            from house_release
            where merchant_id = :merchantId
            order by from_at desc, published_at desc, release_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", MOST)
        .query((row, number) -> ReleaseRows.release(row, Layer.HOUSE))
        .list();
  }

  public void insert(RuleRelease release, RuleFileSet files) {
    jdbc.sql(
            """
            insert into house_release (merchant_id, release_id, terms, name, files, from_at,
              published_at, published_by)
            values (:merchantId, :id, :terms, :name, :files::jsonb, :from, :publishedAt,
              :publishedBy)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", release.id().value())
        .param("terms", release.digest())
        .param("name", release.name())
        .param("files", ReleaseRows.json(json, files))
        .param("from", ReleaseRows.at(release.from()))
        .param("publishedAt", ReleaseRows.at(release.publication().at()))
        .param("publishedBy", release.publication().by())
        .update();
  }

  /** Returns whether there was such a release that nobody had withdrawn. */
  public boolean withdraw(RuleReleaseId id, Instant now) {
    return jdbc.sql(
                """
                update house_release
                set withdrawn_at = :now
                where merchant_id = :merchantId and release_id = :id and withdrawn_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", id.value())
            .param("now", ReleaseRows.at(now))
            .update()
        == 1;
  }

  public Optional<RuleFileSet> files(String digest) {
    return jdbc.sql(
            """
            select files
            from house_release
            where merchant_id = :merchantId and terms = :digest
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("digest", digest)
        .query((row, number) -> ReleaseRows.files(json, row.getString("files")))
        .optional();
  }
}
