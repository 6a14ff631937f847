package io.redress.goods.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.goods.tracking.TrackingCheck.Known;
import io.redress.goods.tracking.TrackingCheck.Unknown;
import io.redress.goods.tracking.TrackingCheck.Wrong;
import io.redress.platform.SharedData;
import io.redress.shared.Problem;
import io.redress.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrackingNumbersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static TrackingCheck check(String text) {
    return TrackingNumbers.check(TrackingNumber.parse(text, "number"), Optional.empty());
  }

  private static TrackingCheck check(String text, String carrier) {
    return TrackingNumbers.check(TrackingNumber.parse(text, "number"), Optional.of(carrier));
  }

  /** A number of the public collection, whose it is, and whether it is a real one. */
  private record Sample(String carrier, String number, boolean isValid) {}

  private static List<Sample> samples() throws IOException {
    var samples = new ArrayList<Sample>();
    try (var files = Files.list(SharedData.folder("tracking-numbers"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
        samples.addAll(samples(file));
      }
    }
    return samples;
  }

  private static List<Sample> samples(Path file) throws IOException {
    var samples = new ArrayList<Sample>();
    var courier = JSON.readTree(Files.readAllBytes(file));
    var code = courier.path("courier_code").asString();
    for (var format : courier.path("tracking_numbers")) {
      add(samples, code, format.path("test_numbers").path("valid"), true);
      add(samples, code, format.path("test_numbers").path("invalid"), false);
    }
    return samples;
  }

  private static void add(List<Sample> samples, String code, JsonNode all, boolean isValid) {
    for (var number : all) {
      samples.add(new Sample(code, number.asString(), isValid));
    }
  }

  @Nested
  class GivenThePublicCollection {
    @Test
    void whenItsRealNumbersAreChecked_thenEachIsKnownToItsCarrier() throws IOException {
      var real = samples().stream().filter(Sample::isValid).toList();
      assertThat(real).hasSizeGreaterThan(60);

      assertThat(real)
          .allSatisfy(
              each -> assertThat(check(each.number(), each.carrier())).isInstanceOf(Known.class));
    }

    @Test
    void whenItsWrongNumbersAreChecked_thenNoneIsKnownToItsCarrier() throws IOException {
      var wrong = samples().stream().filter(each -> !each.isValid()).toList();
      assertThat(wrong).hasSizeGreaterThan(30);

      assertThat(wrong)
          .allSatisfy(
              each ->
                  assertThat(check(each.number(), each.carrier())).isNotInstanceOf(Known.class));
    }

    @Test
    void whenADigitOfAnItemOfThePostIsMisread_thenItIsSeen() {
      var number = "RA473124829DK";
      assertThat(check(number)).isInstanceOf(Known.class);
      for (var at = 2; at < 11; at++) {
        for (var digit = '0'; digit <= '9'; digit++) {
          var misread = number.substring(0, at) + digit + number.substring(at + 1);
          if (!misread.equals(number)) {
            assertThat(check(misread)).as(misread).isInstanceOf(Wrong.class);
          }
        }
      }
    }
  }

  @Nested
  class GivenNumbersOfTheHouse {
    @Test
    void whenOneIsMade_thenItIsKnownAndReadBack() {
      for (var running : new long[] {1, 42, 999_999_999_999L}) {
        var number = HouseNumber.of(running);

        assertThat(check(number.value()))
            .isEqualTo(new Known(number, List.of(HouseNumber.CARRIER)));
        assertThat(HouseNumber.running(number)).contains(running);
      }
    }

    @Test
    void whenTwoDigitsAreSwapped_thenItIsSeen() {
      var number = HouseNumber.of(123_456_789_012L).value();
      for (var at = 2; at < 13; at++) {
        var swapped =
            number.substring(0, at)
                + number.charAt(at + 1)
                + number.charAt(at)
                + number.substring(at + 2);
        assertThat(check(swapped)).as(swapped).isInstanceOf(Wrong.class);
        assertThat(HouseNumber.running(new TrackingNumber(swapped))).isEmpty();
      }
    }
  }

  @Nested
  class GivenNumbersAsPeopleWriteThem {
    @Test
    void whenThereAreBlanksAndSmallLetters_thenTheyAreRead() {
      assertThat(TrackingNumber.parse(" 1z5r-8939 0357.567127\u00a0", "number").value())
          .isEqualTo("1Z5R89390357567127");
    }

    @Test
    void whenNoCarrierWritesSuchNumbers_thenItIsUnknownAndTaken() {
      assertThat(check("QQ-7712")).isInstanceOf(Unknown.class);
      assertThat(TrackingNumbers.require("QQ-7712", Optional.of("kurier"), "trackingNumber"))
          .isInstanceOf(Unknown.class);
      assertThat(check("3318810010"))
          .as("without its carrier it may be anybody's")
          .isInstanceOf(Unknown.class);
    }

    @Test
    void whenTheCheckDigitIsWrong_thenTheProblemNamesFieldValueAndRemedy() {
      assertThatThrownBy(
              () ->
                  TrackingNumbers.require("1Z5R89390357567128", Optional.empty(), "trackingNumber"))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(problem.violations())
                      .singleElement()
                      .satisfies(TrackingNumbersTest::isWhole));
    }

    @Test
    void whenItIsNoNumberAtAll_thenTheProblemSaysWhatOneLooksLike() {
      for (var text : List.of("", "12", "数字です", "A".repeat(41), "12345/6")) {
        assertThatThrownBy(() -> TrackingNumber.parse(text, "number"))
            .as(text)
            .isInstanceOf(Problem.class);
      }
    }

    @Test
    void whenAnotherCarrierIsNamed_thenOnlyItsFormatsCount() {
      assertThat(check("1Z5R89390357567127", "dhl")).isInstanceOf(Unknown.class);
      assertThat(check("3318810010", "dhl")).isInstanceOf(Wrong.class);
      assertThat(check("RB123456786GB", "royal_mail")).isInstanceOf(Wrong.class);
    }
  }

  private static void isWhole(Violation violation) {
    assertThat(violation.field()).isEqualTo("trackingNumber");
    assertThat(violation.value()).isEqualTo("1Z5R89390357567128");
    assertThat(violation.remedy()).isNotEmpty();
  }
}
