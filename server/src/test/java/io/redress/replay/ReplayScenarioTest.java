package io.redress.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.RedressTest;
import io.redress.platform.clock.TravellingClock;
import io.redress.replay.ReplayReport.Cancellation;
import io.redress.replay.ReplayReport.Verdict;
import io.redress.replay.csv.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
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
      var rows = LedgerFile.read(RecordedLedger.folder(), ROWS);
      reports.add(replays.play(rows, "online-retail", clock, progress -> {}));
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
    void whenTheyArePlayed_thenTheyAreMatchedAsTheDataSetMatchesThem() throws IOException {
      var known = links();

      assertThat(report().cancellations()).isNotEmpty();
      assertThat(report().cancellations().stream().map(GivenTheFirstRowsOfTheLedger::told).toList())
          .allMatch(known::contains);
    }

    private ReplayReport report() {
      return reports.getFirst();
    }

    private static String told(Cancellation cancellation) {
      var row = cancellation.row();
      return String.join(
          " ",
          row.invoice(),
          row.stockCode(),
          row.customer().orElseThrow(),
          String.valueOf(-row.quantity()),
          switch (cancellation.verdict()) {
            case SETTLED, UNSETTLED -> "ok";
            case NOT_BOUGHT -> "no_purchase_in_extract";
            case MORE_THAN_BOUGHT -> "over_return";
          });
    }

    private static List<String> links() throws IOException {
      var file = RecordedLedger.folder().resolve("derived_links.csv");
      var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      try (var records = format.parse(Files.newBufferedReader(file))) {
        return records.stream()
            .map(
                record ->
                    String.join(
                        " ",
                        Stream.concat(
                                Stream.of(
                                        "cancel_invoice", "stock_code", "customer_id", "cancel_qty")
                                    .map(record::get),
                                Stream.of(record.get("verdict").replaceFirst("^ok_.*", "ok")))
                            .toList()))
            .toList();
      }
    }
  }
}
