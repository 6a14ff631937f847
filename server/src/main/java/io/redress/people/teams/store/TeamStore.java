package io.redress.people.teams.store;

import io.redress.people.teams.Team;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import io.redress.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the teams of the merchant in scope; who works here no more is in none of them. */
@Repository
public class TeamStore {
  private static final int MOST_LISTED = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  TeamStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public List<Team> list() {
    return jdbc.sql(
            """
            select t.team_id, t.name, t.version,
              array(
                select m.staff_id
                from team_member m
                  join staff s on s.merchant_id = m.merchant_id and s.staff_id = m.staff_id
                where m.merchant_id = t.merchant_id
                  and m.team_id = t.team_id
                  and s.disabled_at is null
                order by s.name, s.staff_id) as members
            from team t
            where t.merchant_id = :merchantId
            order by t.name, t.team_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", MOST_LISTED)
        .query(TeamStore::team)
        .list();
  }

  public Optional<Team> byId(TeamId id) {
    return list().stream().filter(team -> team.id().equals(id)).findFirst();
  }

  /** False when another team has the name. */
  public boolean insertUnlessNamed(Team team) {
    var isNew =
        jdbc.sql(
                    """
                    insert into team (merchant_id, team_id, name, version)
                    values (:merchantId, :teamId, :name, :version)
                    on conflict (merchant_id, lower(name)) do nothing
                    """)
                .param("merchantId", tenancy.require().value())
                .param("teamId", team.id().value())
                .param("name", team.name())
                .param("version", team.version())
                .update()
            == 1;
    if (isNew) {
      addMembers(team);
    }
    return isNew;
  }

  /** Whether another team has this name. */
  public boolean isNamed(String name, TeamId except) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from team
              where merchant_id = :merchantId
                and lower(name) = lower(:name)
                and team_id <> :teamId)
            """)
        .param("merchantId", tenancy.require().value())
        .param("name", name)
        .param("teamId", except.value())
        .query(Boolean.class)
        .single();
  }

  /** Writes a team over the version before it; false when that is not there any more. */
  public boolean update(Team team) {
    var isThere =
        jdbc.sql(
                    """
                    update team
                    set name = :name, version = :version
                    where merchant_id = :merchantId
                      and team_id = :teamId
                      and version = :version - 1
                    """)
                .param("merchantId", tenancy.require().value())
                .param("teamId", team.id().value())
                .param("name", team.name())
                .param("version", team.version())
                .update()
            == 1;
    if (isThere) {
      jdbc.sql("delete from team_member where merchant_id = :merchantId and team_id = :teamId")
          .param("merchantId", tenancy.require().value())
          .param("teamId", team.id().value())
          .update();
      addMembers(team);
    }
    return isThere;
  }

  /** Ends a team; false when it is not there in this version. */
  public boolean delete(TeamId id, int version) {
    return jdbc.sql(
                """
                delete from team
                where merchant_id = :merchantId and team_id = :teamId and version = :version
                """)
            .param("merchantId", tenancy.require().value())
            .param("teamId", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  private void addMembers(Team team) {
    jdbc.sql(
            """
            insert into team_member (merchant_id, team_id, staff_id)
            select :merchantId, :teamId, member_id
            from unnest(:members::uuid[]) as member_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("teamId", team.id().value())
        .param("members", team.members().stream().map(StaffId::value).toArray(UUID[]::new))
        .update();
  }

  private static Team team(ResultSet row, int number) throws SQLException {
    var members = (UUID[]) row.getArray("members").getArray();
    return new Team(
        new TeamId(row.getObject("team_id", UUID.class)),
        row.getString("name"),
        Arrays.stream(members).map(StaffId::new).toList(),
        row.getInt("version"));
  }
}
