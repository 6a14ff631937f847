package io.redress.privacy;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows about what a brand was told of a life, and why. */
final class MarkedDisclosures {
  private MarkedDisclosures() {}

  /** Fills every table of disclosures that may name a person, once for this life. */
  static void insert(Connection connection, MarkedLife.Life life) throws SQLException {
    var ids = "'%s', '%s'".formatted(life.shop(), life.caseId());
    MarkedLife.execute(
        connection,
        "insert into disclosure_choice (merchant_id, case_id, choice_number, kind, goes, reason,"
            + " by_kind, by_id, chosen_at) values (%s, 1, 'consumer_name', true, 'r',"
                .formatted(ids)
            + " 'staff', gen_random_uuid(), now())");
    MarkedLife.execute(
        connection,
        "insert into disclosed_fact (merchant_id, case_id, request_id, version, position, kind,"
            + " part, form, value, reason) values (%s, gen_random_uuid(), 1, 1,".formatted(ids)
            + " 'consumer_name', 'name', 'words', 'v', 'r')");
  }
}
