package io.redress.platform.backup;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application on a restored folder, before anybody may use it.
 *
 * @param application without pages and background work
 */
record RestoredInstallation(ApplicationContext application, Progress progress) {
  /** Does again what must not be undone, checks everything, and says what does not hold. */
  List<String> findings(Path data) {
    application
        .getBeansOfType(AfterRestore.class)
        .values()
        .forEach(
            deed -> {
              progress.tell("Once more: %s.".formatted(deed.subject()));
              deed.run(data);
            });
    var merchants = merchants();
    var findings = new ArrayList<String>();
    for (var check : application.getBeansOfType(RestoreCheck.class).values()) {
      progress.tell("Checking %s of %,d merchants.".formatted(check.subject(), merchants.size()));
      merchants.forEach(merchant -> findings.addAll(findings(merchant, check)));
    }
    return findings;
  }

  private List<String> findings(MerchantId merchant, RestoreCheck check) {
    return application.getBean(Tenancy.class).call(merchant, check::findings).stream()
        .map(finding -> "merchant %s, %s: %s".formatted(merchant, check.subject(), finding))
        .toList();
  }

  // The owner of the tables may list the merchants; nobody else sees more than one.
  private List<MerchantId> merchants() {
    return JdbcClient.create(application.getBean("migrationDataSource", DataSource.class))
        .sql("select merchant_id from merchant order by merchant_id")
        .query((row, number) -> new MerchantId(row.getObject("merchant_id", UUID.class)))
        .list();
  }
}
