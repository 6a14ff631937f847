package io.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.SharedData;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every entry of the shared facts of law and brands is carried by a rule of ours, and the figures
 * agree; needs the shared data.
 */
@Tag("data")
class CarriedFactsTest {
  private static final Map<String, JsonNode> OURS = ShippedRules.entries();

  /** Events that are the arrival of the goods under another name. */
  private static final Set<String> ARRIVALS =
      Set.of(
          "receipt",
          "possession",
          "delivery_or_pickup",
          "delivery_or_collection",
          "last_delivery",
          "day_after_receipt");

  @Test
  void theTableNamesEveryEntryOnceAndEveryRuleOfOurs() throws IOException {
    var known = new ArrayList<String>();
    for (var file : List.of("statutes", "brands")) {
      entries(file).forEach(entry -> known.add(entry.get("id").asString()));
    }
    var carriers = new TreeSet<String>();
    table().values().forEach(carriers::addAll);

    assertThat(table().keySet()).containsExactlyElementsOf(known);
    assertThat(carriers).isEqualTo(new TreeSet<>(OURS.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> lawIsAsItWasFound() throws IOException {
    return entries("statutes").stream()
        .map(entry -> DynamicTest.dynamicTest(id(entry), () -> checkLaw(entry)));
  }

  @TestFactory
  Stream<DynamicTest> brandTermsAreAsTheyWereFound() throws IOException {
    return entries("brands").stream()
        .map(entry -> DynamicTest.dynamicTest(id(entry), () -> checkTerms(entry)));
  }

  private static void checkLaw(JsonNode theirs) {
    var ours = ours(theirs);
    var softly = new SoftAssertions();
    checkOrigin(softly, theirs, ours);
    if (ours.get("kind").asString().equals("withdrawal") && theirs.path("period").isObject()) {
      var period = ours.get("period");
      softly.assertThat(text(period, "length")).isEqualTo(text(theirs.get("period"), "value"));
      softly.assertThat(text(period, "unit")).isEqualTo(text(theirs.get("period"), "unit"));
      softly
          .assertThat(text(period, "dayCount").orElse("exclude_event"))
          .isEqualTo(text(theirs, "dayCount").orElse("exclude_event"));
      softly
          .assertThat(text(period, "rollover").orElse("none"))
          .isEqualTo(text(theirs, "rollover").orElse("none"));
    }
    checkPeriod(softly, theirs, "refundDeadline", ours.path("refund"));
    checkPeriod(softly, theirs, "consumerMustSendBackWithin", ours.path("goodsBack"));
    checkPeriod(softly, theirs, "burdenReversed", ours.path("burden").path("period"));
    checkBearer(softly, theirs, ours);
    softly.assertAll();
  }

  private static void checkPeriod(
      SoftAssertions softly, JsonNode theirs, String key, JsonNode period) {
    if (theirs.path(key).isObject() && !period.isMissingNode()) {
      softly.assertThat(text(period, "length")).as(key).isEqualTo(text(theirs.get(key), "value"));
    }
  }

  /** Who bears the way back, where it is said in one word of the first sentence. */
  private static void checkBearer(SoftAssertions softly, JsonNode theirs, JsonNode ours) {
    var said = text(theirs, "returnShippingBearer").map(words -> words.split(" ", 2)[0]);
    var recoverable = theirs.toString().contains("recoverable once the fault is confirmed");
    if (said.isPresent() && !recoverable) {
      var bearer = said.get().equals("consumer") ? "consumer" : "seller";
      softly.assertThat(text(ours, "returnBy")).as("the way back").hasValue(bearer);
    }
  }

  private static void checkTerms(JsonNode theirs) {
    var ours = ours(theirs);
    var softly = new SoftAssertions();
    checkOrigin(softly, theirs, ours);
    var same =
        Map.of(
            "brand", "brand",
            "channel", "channel",
            "citation", "citation",
            "trust", "trust",
            "returnWindowDays", "returnDays",
            "exchangeWindowDays", "exchangeDays",
            "requestWithinDays", "requestDays",
            "shipWithinDaysOfRequest", "shipDays");
    same.forEach(
        (their, our) -> softly.assertThat(text(ours, our)).as(our).isEqualTo(text(theirs, their)));
    text(theirs, "windowStart")
        .ifPresent(start -> softly.assertThat(text(ours, "start")).hasValue(startOf(start)));
    softly.assertThat(ours.get("jurisdictions")).isEqualTo(theirs.get("jurisdiction"));
    var parts =
        Map.of(
            "excluded", "excluded",
            "conditions", "notIntact",
            "holidayExtension", "seasons",
            "warranty", "warranty",
            "gift", "giftRecipient",
            "valueCap", "exchangeOnlyAbove");
    parts.forEach((their, our) -> checkPart(softly, theirs.path(their), ours.path(our), our));
    text(theirs, "returnShippingBearer")
        .filter(Set.of("consumer", "seller")::contains)
        .ifPresent(bearer -> softly.assertThat(text(ours, "returnBy")).hasValue(bearer));
    softly.assertAll();
  }

  /** What they state in a part of its own is a part of ours; a note says what facts cannot tell. */
  private static void checkPart(SoftAssertions softly, JsonNode their, JsonNode our, String name) {
    var stated = !their.isMissingNode() && !their.path("fixedPeriod").asString("").equals("none");
    if (stated) {
      softly.assertThat(our.isMissingNode()).as(name + " is missing").isFalse();
    }
  }

  private static String startOf(String event) {
    if (ARRIVALS.contains(event)) {
      return "delivery";
    }
    return event.equals("shipping_confirmation") ? "shipment" : event;
  }

  /** Nothing counts as read that was not, and what is from memory is marked. */
  private static void checkOrigin(SoftAssertions softly, JsonNode theirs, JsonNode ours) {
    softly.assertThat(text(ours, "confidence")).isEqualTo(text(theirs, "confidence"));
    softly.assertThat(text(ours, "asOf")).isEqualTo(text(theirs, "asOf"));
    softly.assertThat(text(ours, "citation")).isPresent();
    if (theirs.has("memoryFields")) {
      softly.assertThat(ours.has("memoryFields")).as("memoryFields").isTrue();
    }
  }

  private static JsonNode ours(JsonNode theirs) {
    return Objects.requireNonNull(OURS.get(id(theirs)), id(theirs));
  }

  private static String id(JsonNode entry) {
    return entry.get("id").asString();
  }

  private static Optional<String> text(JsonNode entry, String key) {
    var node = entry.path(key);
    return node.isValueNode() && !node.isNull() && !node.isMissingNode()
        ? Optional.of(node.asString())
        : Optional.empty();
  }

  private static List<JsonNode> entries(String file) throws IOException {
    var text = Files.readString(SharedData.folder("policies").resolve(file + ".yaml"));
    return new YAMLMapper().readTree(text).get("entries").valueStream().toList();
  }

  private static Map<String, List<String>> table() throws IOException {
    var name = "/rulebook/carried.csv";
    try (var stream = Objects.requireNonNull(CarriedFactsTest.class.getResourceAsStream(name));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var table = new LinkedHashMap<String, List<String>>();
      for (var line : reader.readAllLines()) {
        if (!line.startsWith("#")) {
          var cells = line.split(",", -1);
          assertThat(table.put(cells[1], List.of(cells[2].split(" ", -1)))).as(line).isNull();
        }
      }
      return table;
    }
  }
}
