package io.redress.goods.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.tracking.TrackingFile.Found;
import io.redress.goods.tracking.TrackingFile.Reading;
import io.redress.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackingFileTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String NUMBER = HouseNumber.of(42).value();

  private static Found read(String text) {
    return TrackingFile.read(
        text.getBytes(StandardCharsets.UTF_8), new Reading(TrackingColumns.KNOWN, "house", BERLIN));
  }

  @Test
  void whenHeadingsAreCommon_thenTheyAreFound() {
    var found =
        read(
            """
            Tracking Number,Date,Status,Location,Description
            %s,2026-06-15 09:30,In Transit,Köln,Bearbeitet
            """
                .formatted(NUMBER));

    assertThat(found.troubles()).isEmpty();
    assertThat(found.news())
        .singleElement()
        .satisfies(
            news -> {
              assertThat(news.carrier()).isEqualTo("house");
              assertThat(news.kind()).isEqualTo(TrackingKind.IN_TRANSIT);
              assertThat(news.at()).isEqualTo(Instant.parse("2026-06-15T07:30:00Z"));
              assertThat(news.place()).isEqualTo("Köln");
            });
  }

  @Test
  void whenHeadingsAreNamed_thenTheyCount() {
    var named = Map.of("number", "Paket", "at", "Wann", "kind", "Was");
    var text = "\uFEFFPaket;Wann;Was\n" + NUMBER + ";15.6.2026 9:30;delivered\n";
    var found =
        TrackingFile.read(
            text.replace("9:30", "09:30").getBytes(StandardCharsets.UTF_8),
            new Reading(TrackingColumns.of(named), "house", BERLIN));

    assertThat(found.news()).extracting(TrackingNews::kind).containsExactly(TrackingKind.DELIVERED);
  }

  @Test
  void whenTheSameFileIsReadAgain_thenEachScanHasTheSameName() {
    var text = "tracking_number,at,kind\n" + NUMBER + ",2026-06-15T09:30:00Z,lost\n";

    assertThat(read(text).news()).isEqualTo(read(text).news());
  }

  @Test
  void whenRowsCannotBeUsed_thenEachSaysWhyAndTheOthersAreTaken() {
    var found =
        read(
            """
            number,tracking_number,at,kind,carrier
            1,%s,2026-06-15T09:30:00Z,delivered,
            2,RD0000000000420,2026-06-15T09:30:00Z,delivered,
            3,%s,yesterday,delivered,
            4,%s,2026-06-15T09:30:00Z,gone,
            5,%s,2026-06-15T09:30:00Z,delivered,no carrier
            """
                .formatted(NUMBER, NUMBER, NUMBER, NUMBER));

    assertThat(found.rows()).isEqualTo(5);
    assertThat(found.news()).hasSize(1);
    assertThat(found.troubles())
        .extracting(each -> each.line() + " " + each.violation().field())
        .containsExactly("3 number", "4 at", "5 kind", "6 carrier");
  }

  @Test
  void whenAMomentIsOfAnotherCentury_thenTheRowSaysSo() {
    var found =
        read(
            """
            tracking_number,at,kind
            %s,+99999-06-15T09:30:00Z,delivered
            %s,0026-06-15 09:30,delivered
            """
                .formatted(NUMBER, NUMBER));

    assertThat(found.news()).isEmpty();
    assertThat(found.troubles())
        .extracting(each -> each.line() + " " + each.violation().field())
        .containsExactly("2 at", "3 at");
  }

  @Test
  void whenThereAreNoHeadings_thenTheFileIsRefusedWithARemedy() {
    assertThatThrownBy(() -> read("a,b,c\n1,2,3\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.violations().getFirst().remedy()).isNotEmpty());
    assertThatThrownBy(() -> read("")).isInstanceOf(Problem.class);
  }
}
