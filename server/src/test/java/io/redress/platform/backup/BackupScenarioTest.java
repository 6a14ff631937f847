package io.redress.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.MoneyState;
import io.redress.cases.audit.AuditVerification;
import io.redress.cases.domain.CommandKind;
import io.redress.faults.checks.Checks;
import io.redress.platform.backup.BusyShop.Acknowledged;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The rehearsal: backed up in the middle of the work, and gone on with elsewhere. */
class BackupScenarioTest {
  private static final Class<?>[] PARTS = {CaseWorld.class, CaseSteps.class, Checks.class};
  private static final String AS_OF = "What was acknowledged until";

  /** What had been acknowledged when the database was about to be closed in the backup. */
  private static final class Noted {
    private final List<Acknowledged> cases = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
  }

  @Test
  @Tag("short")
  void whenItIsBackedUpAtWork_thenNothingAcknowledgedIsMissingElsewhere() throws Exception {
    try (var trial = new TrialInstallation()) {
      rehearse(trial, 3, 4);
    }
  }

  @Test
  @Tag("long")
  void whenManyWorkOnMuch_thenNothingAcknowledgedIsMissingElsewhere() throws Exception {
    try (var trial = new TrialInstallation()) {
      rehearse(trial, 8, 400);
    }
  }

  private static void rehearse(TrialInstallation trial, int people, int cases) throws Exception {
    var data = trial.at("data");
    var noted = new Noted();
    MerchantId merchant;
    try (var application = trial.serve(data, PARTS);
        var shop = new BusyShop(application, data)) {
      merchant = shop.shop();
      shop.work(people);
      shop.awaitMore(cases);
      var ending = trial.backup(data, trial.at("backup"), line -> note(line, shop, noted));
      assertThat(ending.exitCode()).as(ending.err()).isZero();
      shop.awaitMore(cases);
    }
    assertThat(noted.cases).hasSizeGreaterThanOrEqualTo(cases);

    var ending = trial.restore(trial.at("backup"), trial.at("elsewhere"));

    assertThat(ending.exitCode()).as(ending.err()).isZero();
    assertThat(ending.err()).contains("Checking promises, chains and books of 1 merchants");
    try (var application = trial.serve(trial.at("elsewhere"), PARTS)) {
      everythingNotedIsThere(application, merchant, noted);
      filesAreWhole(trial.at("elsewhere"), noted);
      invariantsHold(application, merchant);
      casesGoOn(application, merchant, noted);
      invariantsHold(application, merchant);
    }
  }

  private static void note(String line, BusyShop shop, Noted noted) {
    if (line.startsWith(AS_OF)) {
      noted.cases.addAll(shop.acknowledged());
      noted.files.putAll(shop.files());
    }
  }

  private static void everythingNotedIsThere(
      ApplicationContext application, MerchantId shop, Noted noted) {
    var world = application.getBean(CaseWorld.class);
    for (var each : noted.cases) {
      assertThat(world.view(shop, each.id()).conduct().events())
          .as("case %s", each.id())
          .hasSizeGreaterThanOrEqualTo(each.events());
    }
  }

  private static void filesAreWhole(Path data, Noted noted) throws IOException {
    assertThat(noted.files).isNotEmpty();
    for (var file : noted.files.entrySet()) {
      assertThat(Files.readAllBytes(data.resolve(file.getKey()))).isEqualTo(file.getValue());
    }
  }

  private static void invariantsHold(ApplicationContext application, MerchantId shop) {
    application.getBean(Checks.class).hold(shop, "restored");
    var report =
        application
            .getBean(CaseWorld.class)
            .in(shop, application.getBean(AuditVerification.class)::verify);
    assertThat(report.broken()).isEmpty();
    assertThat(report.cases()).isPositive();
  }

  // Whoever was owed money when the backup was made gets it from the restored installation.
  private static void casesGoOn(ApplicationContext application, MerchantId shop, Noted noted) {
    var world = application.getBean(CaseWorld.class);
    var owing = new ArrayList<>(List.of(application.getBean(CaseSteps.class).inspected(shop)));
    noted.cases.stream()
        .map(Acknowledged::id)
        .filter(id -> world.view(shop, id).allows(CommandKind.RELEASE_REFUND))
        .forEach(owing::add);
    for (var id : owing) {
      world.staff(shop, new CaseCommand.ReleaseRefund(id)).orThrow();
      assertThat(world.view(shop, id).head().money()).isNotEqualTo(MoneyState.OWED);
    }
  }
}
