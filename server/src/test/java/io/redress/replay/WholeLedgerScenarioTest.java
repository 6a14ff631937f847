package io.redress.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.RedressTest;
import io.redress.platform.clock.TravellingClock;
import io.redress.replay.csv.LedgerFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All rows of the ledger, beside what its data set says about each cancellation. */
// A setting of its own gives it a database of its own, in which everything open is of the replay.
@RedressTest(properties = "redress.concurrency=30")
@Tag("data")
@Tag("long")
class WholeLedgerScenarioTest {
  private static final int ROWS = 44_807;

  /** Explained in docs/replay.md: what was refused before is still there to be returned. */
  private static final String RETURNED_AFTER_ALL = "C576974 22779 12474.0 2 ok";

  @Autowired Replays replays;
  @Autowired TravellingClock clock;

  @Test
  void whenTheWholeLedgerIsPlayed_thenEveryRowIsAccountedForAndTheBooksBalance() {
    var rows = LedgerFile.read(RecordedLedger.folder(), Integer.MAX_VALUE);

    var report = replays.play(rows, "whole-ledger", clock, progress -> {});

    assertThat(report.rowCount()).isEqualTo(ROWS);
    assertThat(report.isClean()).isTrue();
    assertThat(different(report)).containsExactly(RETURNED_AFTER_ALL);
    assertThat(replays.play(rows, "whole-ledger", clock, progress -> {})).isEqualTo(report);
  }

  private static List<String> different(ReplayReport report) {
    var known = KnownLinks.read();
    var told = report.cancellations().stream().map(KnownLinks::told).toList();
    assertThat(told).hasSameSizeAs(known);
    return IntStream.range(0, known.size())
        .filter(i -> !known.get(i).equals(told.get(i)))
        .mapToObj(told::get)
        .toList();
  }
}
