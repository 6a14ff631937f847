package io.redress.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.evidence.EvidenceSamples;
import io.redress.evidence.ScanState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VirusScannerTest {
  private static ScanState look(VirusScanner scanner, String content) throws IOException {
    return scanner.look(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whenAFileIsShown_thenTheScannerDecides() throws IOException {
    try (var clamd = new FakeClamd()) {
      var scanner = new VirusScanner(clamd.settings());

      assertThat(look(scanner, "a".repeat(200_000))).isEqualTo(ScanState.CLEAN);
      assertThat(look(scanner, "a".repeat(200_000) + "EVIL")).isEqualTo(ScanState.INFECTED);
    }
  }

  @Test
  void whenTheScannerIsAway_thenTheFileWaits() throws IOException {
    var scanner = new VirusScanner(FakeClamd.away());

    assertThat(look(scanner, "a")).isEqualTo(ScanState.WAITING);
  }

  @Test
  void whenThereIsNoScanner_thenNobodyLooked() throws IOException {
    assertThat(look(new VirusScanner(EvidenceSamples.SETTINGS), "a"))
        .isEqualTo(ScanState.UNSCANNED);
  }
}
