package io.redress.cases.store;

import io.redress.cases.CaseStatus;
import io.redress.cases.lists.QueueFilter;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.SavedView;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.PromiseKind;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the named views of the queue. */
@Repository
public class SavedViewStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SavedViewStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The views that this person sees, by name. */
  public List<SavedView> of(StaffId who) {
    return jdbc.sql(
            """
            select v.view_id, v.staff_id, v.name, v.reach, v.lens, v.status, v.owner, v.promise_kind
            from saved_view v
            where v.merchant_id = :merchantId and (v.staff_id = :staffId or v.reach = 'shared')
            order by v.name, v.view_id
            limit 100
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", who.value())
        .query(SavedViewStore::view)
        .list();
  }

  /** How many this person keeps. */
  public int countOf(StaffId who) {
    return jdbc.sql(
            """
            select count(*) from saved_view
            where merchant_id = :merchantId and staff_id = :staffId
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", who.value())
        .query(Integer.class)
        .single();
  }

  /** Keeps a view, in place of one of the same name. */
  public void keep(SavedView view, Instant now) {
    jdbc.sql(
            """
            insert into saved_view (merchant_id, view_id, staff_id, name, reach, lens, status, owner,
              promise_kind, kept_at)
            values (:merchantId, :viewId, :staffId, :name, :reach, :lens, :status, :owner,
              :kind, :now)
            on conflict (merchant_id, staff_id, name) do update
            set reach = excluded.reach, lens = excluded.lens, status = excluded.status,
              owner = excluded.owner, promise_kind = excluded.promise_kind,
              kept_at = excluded.kept_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("viewId", view.id().value())
        .param("staffId", view.keeper().value())
        .param("name", view.name())
        .param("reach", Columns.code(view.reach()))
        .param("lens", Columns.code(view.lens()))
        .param("status", view.filter().status().map(Columns::code).orElse(null))
        .param("owner", view.filter().owner().orElse(null))
        .param("kind", view.filter().kind().map(Columns::code).orElse(null))
        .param("now", Columns.at(now))
        .update();
  }

  /** Removes a view. */
  public void remove(SavedView.Id id) {
    jdbc.sql("delete from saved_view where merchant_id = :merchantId and view_id = :viewId")
        .param("merchantId", tenancy.require().value())
        .param("viewId", id.value())
        .update();
  }

  private static SavedView view(ResultSet row, int number) throws SQLException {
    return new SavedView(
        new SavedView.Id(row.getObject("view_id", UUID.class)),
        new StaffId(row.getObject("staff_id", UUID.class)),
        row.getString("name"),
        Columns.value(SavedView.Reach.class, row.getString("reach")),
        Columns.value(Lens.class, row.getString("lens")),
        new QueueFilter(
            Optional.ofNullable(row.getString("status"))
                .map(code -> Columns.value(CaseStatus.class, code)),
            Optional.ofNullable(row.getString("owner")),
            Optional.ofNullable(row.getString("promise_kind"))
                .map(code -> Columns.value(PromiseKind.class, code))));
  }
}
