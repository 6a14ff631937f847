package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.rulebook.cli.DecideCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {
  private static final String GOOD =
      """
      - id: good
        inputs:
          consumer: {country: DE, isConsumer: true}
          seller: {country: DE, type: retailer}
          contract: {channel: online}
          item: {category: gold_ring}
          delivery: {date: 2026-06-01}
          request: {reason: change_of_mind, date: '2026-06-05'}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void whenEveryCaseIsGood_thenOneLineIsPrintedForEach() throws IOException {
    var status = run("cases:\n" + GOOD, "--lang", "zh-Hans");

    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"id\":\"good\"", "\"lastDay\":\"2026-06-15\"", "退款");
  }

  @Test
  void whenAKeyIsUnknown_thenItIsNamedAndTheGoodCasesAreStillPrinted() throws IOException {
    var bad = GOOD.replace("good", "bad").replace("isConsumer", "isConsumr");

    var status = run("cases:\n" + bad + GOOD);

    assertThat(status).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("facts.yaml:4", "bad", "consumer.isConsumr = true", "consumer.isConsumer");
  }

  @Test
  void whenAValueIsUnknown_thenTheNearestIsNamed() throws IOException {
    var status = run("cases:\n" + GOOD.replace("gold_ring", "hanbag"));

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("item.category = hanbag", "handbag");
  }

  @Test
  void whenTheFileIsJsonWithoutCases_thenItIsOneDocumentOfFacts() throws IOException {
    var status =
        run(
            "{\"consumer\": {\"country\": \"DE\", \"isConsumer\": true}, \"policies\": {\"store\": null}}");

    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"entitled\":null");
  }

  @Test
  void whenRuleFilesAreFaulty_thenFileAndLineAreNamed() throws IOException {
    Files.writeString(
        folder.resolve("faulty.yaml"), "rules:\n- id: x\n  kind: withdrawl\n  citation: none\n");

    var status = run("cases:\n" + GOOD, "--rulebook", folder.toString());

    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("faulty.yaml:2", "withdrawl");
  }

  private int run(String text, String... options) throws IOException {
    var file = folder.resolve("facts.yaml.txt");
    Files.writeString(file, text);
    var named = file.resolveSibling("facts.yaml");
    if (options.length == 0 || !options[0].equals("--rulebook")) {
      Files.move(file, named);
    } else {
      named = file;
    }
    var arguments = new java.util.ArrayList<String>();
    arguments.add(named.toString());
    arguments.addAll(List.of(options));
    return DecideCommand.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
