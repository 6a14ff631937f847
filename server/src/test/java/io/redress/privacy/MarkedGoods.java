package io.redress.privacy;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows about the goods of a life: what travelled, and what the bench saw. */
final class MarkedGoods {
  private MarkedGoods() {}

  /** Fills every table of goods that may name a person, once for this life. */
  static void insert(Connection connection, MarkedLife.Life life) throws SQLException {
    insertParcels(connection, life);
    insertWhatTheBenchSaw(connection, life);
  }

  private static void insertParcels(Connection connection, MarkedLife.Life life)
      throws SQLException {
    var ids = "'%s', '%s'".formatted(life.shop(), life.caseId());
    MarkedLife.execute(
        connection,
        "insert into parcel (merchant_id, parcel_id, number, leg, way, price_minor, currency,"
            + " payer, state, announced_at, labels, version) values (%s, 'n', 'consumer_to_hub',"
                .formatted(ids)
            + " 'post_label', 0, 'EUR', 'house', 'announced', now(), 0, 1)");
    MarkedLife.execute(
        connection,
        "insert into parcel_piece (merchant_id, parcel_id, piece_number, leg, order_id,"
            + " order_line_id, unit, case_id, case_line_id, title, value_minor, currency, arrival,"
            + " is_held) values (%s, 1, 'consumer_to_hub', gen_random_uuid(), gen_random_uuid(), 1,"
                .formatted(ids)
            + " '%s', gen_random_uuid(), 't', 0, 'EUR', 'awaited', true)".formatted(life.caseId()));
    MarkedLife.execute(
        connection,
        "insert into parcel_address (merchant_id, parcel_id, side, name, lines, postal_code, city,"
            + " region, country, phone) values (%s, 'from', 'n', 'l', 'p', 'c', 'r', 'DE', 'p')"
                .formatted(ids));
    MarkedLife.execute(
        connection,
        "insert into parcel_event (merchant_id, parcel_id, event_id, event_number, move, state,"
            + " place, words, by_kind, at, noted_at) values (%s, gen_random_uuid(), 1, 'note',"
                .formatted(ids)
            + " 'announced', 'p', 'w', 'staff', now(), now())");
    MarkedLife.execute(
        connection,
        "insert into unknown_parcel (merchant_id, unknown_id, case_id, parcel_id, number, carrier,"
            + " tracking_number, sender, order_number, phone, contents, noted_by_kind, noted_by,"
            + " noted_at, matched_at) values (%1$s, '%2$s', '%2$s', 'n', '', '', 's', 'o', 'p', 'c',"
                .formatted(ids, life.caseId())
            + " 'staff', gen_random_uuid(), now(), now())");
    MarkedLife.execute(
        connection,
        "update parcel set carrier = 'house', tracking_number = 'RD0000000000017' where"
            + " merchant_id = '%s'".formatted(life.shop()));
    MarkedLife.execute(
        connection,
        "insert into tracking_news (merchant_id, carrier, tracking_number, event_id, kind, source,"
            + " place, words, happened_at, received_at, by_kind) values ('%s', 'house',"
                .formatted(life.shop())
            + " 'RD0000000000017', 'e', 'delivered', 'hand', 'p', 'w', now(), now(), 'staff')");
  }

  private static void insertWhatTheBenchSaw(Connection connection, MarkedLife.Life life)
      throws SQLException {
    var ids = "'%s', '%s'".formatted(life.shop(), life.caseId());
    MarkedLife.execute(
        connection,
        "insert into goods_difference (merchant_id, case_id, difference_id, case_line_id, kind,"
            + " words, seen_by_kind, seen_at) values (%s, gen_random_uuid(), gen_random_uuid(),"
                .formatted(ids)
            + " 'short', 'w', 'staff', now())");
    MarkedLife.execute(
        connection,
        "insert into bench_look (merchant_id, case_id, entry_id, case_line_id, unit, checklist,"
            + " replies, serial, certificate, looked_at) values (%s, gen_random_uuid(),"
                .formatted(ids)
            + " gen_random_uuid(), 1, 'bag', '{}', 's', 'c', now())");
    MarkedLife.execute(
        connection,
        "insert into item_passport (merchant_id, order_id, order_line_id, unit, version, serial,"
            + " certificate, source, noted_by_kind, noted_at) select merchant_id, order_id,"
            + " gen_random_uuid(), 1, 1, 's', 'c', 'api', 'api_key', now() from after_sales_case"
            + " where case_id = '%s'".formatted(life.caseId()));
  }
}
