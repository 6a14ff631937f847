package io.redress.imports;

import io.redress.imports.ImportRow.Outcome;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.ImportRun.Origin;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Merchants who import; each test opens one of its own. */
@Component
public class ImportWorld {
  public final Imports imports;
  public final StorefrontHooks hooks;
  private final Merchants merchants;
  private final Tenancy tenancy;
  private final OutboxWorker outbox;
  private final TravellingClock clock;

  ImportWorld(
      Imports imports,
      StorefrontHooks hooks,
      Merchants merchants,
      Tenancy tenancy,
      OutboxWorker outbox,
      TravellingClock clock) {
    this.imports = imports;
    this.hooks = hooks;
    this.merchants = merchants;
    this.tenancy = tenancy;
    this.outbox = outbox;
    this.clock = clock;
  }

  public Merchant merchant() {
    clock.travelTo(TestClock.START);
    var merchant = PeopleSamples.merchant();
    merchants.create(merchant, TestClock.START);
    return merchant;
  }

  public <T> T at(Merchant merchant, Supplier<T> work) {
    return tenancy.call(merchant.id(), work::get);
  }

  /** The run of a file, after all of it was worked on. */
  public ImportRun run(Merchant merchant, ImportFile file) {
    var started =
        at(merchant, () -> imports.start(file, Origin.API, Actor.SYSTEM, clock.instant()));
    outbox.runDue();
    return at(merchant, () -> imports.byId(started.id()).orElseThrow());
  }

  public List<ImportRow> rows(Merchant merchant, ImportRun run) {
    return at(merchant, () -> imports.rows(run.id(), Optional.empty(), 0, Imports.MOST_ON_PAGE));
  }

  /** Everything that is wrong with the refused rows of a run. */
  public List<Trouble> troubles(Merchant merchant, ImportRun run) {
    return at(
            merchant,
            () -> imports.rows(run.id(), Optional.of(Outcome.REFUSED), 0, Imports.MOST_ON_PAGE))
        .stream()
        .flatMap(row -> row.troubles().stream())
        .toList();
  }

  public UndoResult undo(Merchant merchant, ImportRun run) {
    return at(merchant, () -> imports.undo(run.id(), Actor.SYSTEM, clock.instant()));
  }

  public void workAll() {
    outbox.runDue();
  }
}
