package io.redress.goods.parcels.store;

import io.redress.goods.parcels.PostalAddress;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ParcelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where parcels start and end, as it stood on their labels. */
@Repository
public class ParcelAddressStore {
  public static final String FROM = "from";
  public static final String TO = "to";

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ParcelAddressStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Keeps both ends of a new box. */
  public void insert(ParcelId id, PostalAddress from, PostalAddress to) {
    insert(id, FROM, from);
    insert(id, TO, to);
  }

  /** Writes one end anew; the country was agreed and stays. */
  public void replace(ParcelId id, String side, PostalAddress address) {
    jdbc.sql(
            """
            update parcel_address
            set name = :name, lines = :lines, postal_code = :postalCode, city = :city,
              region = :region, phone = :phone
            where merchant_id = :merchantId and parcel_id = :id and side = :side
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("side", side)
        .param("name", address.name())
        .param("lines", address.lines())
        .param("postalCode", address.postalCode())
        .param("city", address.city())
        .param("region", address.region())
        .param("phone", address.phone())
        .update();
  }

  private void insert(ParcelId id, String side, PostalAddress address) {
    jdbc.sql(
            """
            insert into parcel_address (merchant_id, parcel_id, side, name, lines, postal_code,
              city, region, country, phone)
            values (:merchantId, :id, :side, :name, :lines, :postalCode,
              :city, :region, :country, :phone)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", id.value())
        .param("side", side)
        .param("name", address.name())
        .param("lines", address.lines())
        .param("postalCode", address.postalCode())
        .param("city", address.city())
        .param("region", address.region())
        .param("country", address.country())
        .param("phone", address.phone())
        .update();
  }
}
