package io.redress.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.RedressTest;
import io.redress.platform.clock.TravellingClock;
import io.redress.replay.ReplayReport.Verdict;
import io.redress.replay.csv.LedgerFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The beginning of a real shop's ledger, by the commands that everybody uses. */
// A setting of its own gives it a database of its own, in which everything open is of the replay.
@RedressTest(properties = "redress.concurrency=31")
@Tag("data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayScenarioTest {
  private static final int ROWS = 1_500;

  @Autowired Replays replays;
  @Autowired TravellingClock clock;

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class GivenTheFirstRowsOfTheLedger {
    List<ReplayReport> reports = new ArrayList<>();

    @BeforeAll
    void play() {
      reports.add(played(ROWS));
    }

    @Test
    void whenTheyArePlayed_thenEveryMatchedCancellationIsPaidBackWithProof() {
      assertThat(report().rowCount()).isEqualTo(ROWS);
      assertThat(report().count(Verdict.SETTLED)).isPositive();
      assertThat(report().count(Verdict.UNSETTLED)).isZero();
      assertThat(report().cancellations())
          .allSatisfy(each -> assertThat(each.givenBack()).isEqualTo(each.paid()));
    }

    @Test
    void whenTheyArePlayed_thenTheBooksBalanceAndNothingIsOpen() {
      assertThat(report().books().isBalanced()).isTrue();
      assertThat(report().books().owed().isZero()).isTrue();
      assertThat(report().remains().openCases()).isZero();
      assertThat(report().remains().openPromises()).isZero();
      assertThat(report().remains().mailsKept()).isGreaterThan(report().cases());
      assertThat(report().isClean()).isTrue();
    }

    @Test
    void whenTheyArePlayed_thenTheyAreMatchedAsTheDataSetMatchesThem() {
      var known = KnownLinks.read();

      assertThat(report().cancellations()).isNotEmpty();
      assertThat(report().cancellations().stream().map(KnownLinks::told).toList())
          .isEqualTo(known.subList(0, report().cancellations().size()));
    }

    @Test
    void whenTheyArePlayedAgain_thenNothingIsDoneTwice() {
      var again = played(ROWS);

      assertThat(again).isEqualTo(report());
    }

    private ReplayReport report() {
      return reports.getFirst();
    }
  }

  private ReplayReport played(int rows) {
    return replays.play(
        LedgerFile.read(RecordedLedger.folder(), rows), "online-retail", clock, progress -> {});
  }
}
