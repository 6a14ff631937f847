package io.redress.faults.checks;

import io.redress.cases.audit.AuditReport;
import io.redress.shared.MerchantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look at a merchant's rows, under the merchant's own policies.
 *
 * @param now what the clock of the house says
 * @param audit verifies every chain and every seal of the merchant
 */
public record Examination(
    MerchantId merchant, Instant now, JdbcClient jdbc, Supplier<AuditReport> audit) {
  /** The rows of a statement that may name {@code :merchantId}. */
  public List<Map<String, @Nullable Object>> rows(String sql) {
    return rows(sql, Map.of());
  }

  /** The rows of a statement with further parameters. */
  public List<Map<String, @Nullable Object>> rows(String sql, Map<String, ?> parameters) {
    var all = new HashMap<String, @Nullable Object>(parameters);
    all.put("merchantId", merchant.value());
    return jdbc.sql(sql).params(all).query().listOfRows();
  }
}
