package io.redress.cases.store;

import io.redress.liaison.accounts.AskedPieces;
import io.redress.liaison.accounts.Topic;
import io.redress.platform.tenancy.Tenancy;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads about how many pieces a brand was asked. */
@Repository
public class AskedPieceStore {
  private static final int MOST_DAYS = 5_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AskedPieceStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The pieces of all requests to a brand since this moment that it has not refused. */
  public List<AskedPieces> since(BrandId brand, Instant since, ZoneId zone) {
    return jdbc
        .sql(
            """
            select r.asked_remedy, cast(r.created_at at time zone :zone as date) as day,
              cast(sum(l.quantity) as int) as pieces
            from liaison_request r
            join case_line l
              on l.merchant_id = r.merchant_id and l.case_id = r.case_id
            join order_line b
              on b.merchant_id = l.merchant_id and b.order_line_id = l.order_line_id
            where r.merchant_id = :merchantId
              and r.brand_id = :brandId
              and b.brand_id = :brandId
              and r.created_at >= :since
              and r.state <> 'refused'
            group by r.asked_remedy, day
            order by day desc, r.asked_remedy
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("zone", zone.getId())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", MOST_DAYS)
        .query(
            (row, number) -> {
              var pieces = row.getInt("pieces");
              var day = row.getObject("day", LocalDate.class);
              return topic(row.getString("asked_remedy"))
                  .map(kind -> new AskedPieces(kind, pieces, day));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Of which kind a request is that asks for this remedy; empty for what brands are not asked. */
  private static Optional<Topic> topic(String code) {
    return Arrays.stream(Remedy.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .flatMap(AskedPieceStore::kind);
  }

  private static Optional<Topic> kind(Remedy remedy) {
    return switch (remedy) {
      case REFUND, STORE_CREDIT, PRICE_REDUCTION -> Optional.of(Topic.RETURNS);
      case EXCHANGE, REPLACEMENT -> Optional.of(Topic.EXCHANGES);
      case REPAIR -> Optional.of(Topic.REPAIRS);
      case COMPENSATION, ADVICE -> Optional.empty();
    };
  }
}
