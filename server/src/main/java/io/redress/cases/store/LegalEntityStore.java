package io.redress.cases.store;

import io.redress.cases.documents.LegalEntity;
import io.redress.cases.documents.LegalEntityVersion;
import io.redress.platform.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who documents are from, version by version. */
@Repository
public class LegalEntityStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  LegalEntityStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The latest versions, newest first. */
  public List<LegalEntityVersion> versions(int most) {
    return jdbc.sql(
            """
            select version, name, address, tax_id, registration, set_at, set_by
            from legal_entity
            where merchant_id = :merchantId
            order by version desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(LegalEntityStore::version)
        .list();
  }

  /** False when there is such a version already. */
  public boolean insert(LegalEntityVersion version) {
    var entity = version.entity();
    return jdbc.sql(
                """
                insert into legal_entity (merchant_id, version, name, address, tax_id, registration,
                  set_at, set_by)
                values (:merchantId, :version, :name, :address, :taxId, :registration,
                  :setAt, :setBy)
                on conflict (merchant_id, version) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("version", version.version())
            .param("name", entity.name())
            .param("address", entity.address())
            .param("taxId", entity.taxId())
            .param("registration", entity.registration())
            .param("setAt", Columns.at(version.at()))
            .param("setBy", version.by())
            .update()
        == 1;
  }

  private static LegalEntityVersion version(ResultSet row, int number) throws SQLException {
    return new LegalEntityVersion(
        row.getInt("version"),
        new LegalEntity(
            row.getString("name"),
            row.getString("address"),
            row.getString("tax_id"),
            row.getString("registration")),
        Columns.instant(row, "set_at"),
        row.getString("set_by"));
  }
}
