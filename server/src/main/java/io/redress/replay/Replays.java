package io.redress.replay;

import io.redress.platform.clock.TravellingClock;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.play.Playback;
import io.redress.replay.play.Stage;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Plays ledgers, each as a merchant of its own. */
@Service
public class Replays {
  private final Stage stage;

  Replays(Stage stage) {
    this.stage = stage;
  }

  /** How far a replay has come: rows done, and the day in the ledger. */
  public record Progress(int rows, Instant at) {}

  /**
   * Plays rows in their order and goes on until every case that can end has ended.
   *
   * @param clock the clock of the application; it is moved along the ledger
   * @param slug of the merchant that is made for it, or was made by an earlier run: what that one
   *     did is found again and not done twice. A problem when another merchant has it.
   */
  public ReplayReport play(
      List<LedgerRow> rows, String slug, TravellingClock clock, Consumer<Progress> watcher) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a ledger has at least one row");
    }
    clock.travelTo(rows.getFirst().at());
    var shop = stage.shop().open(slug);
    return stage.tenancy().call(shop.id(), () -> Playback.play(stage, shop, rows, clock, watcher));
  }
}
