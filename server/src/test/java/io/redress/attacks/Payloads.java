package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is put where an honest caller puts words, and what must never come back. */
final class Payloads {
  /** Runs in a page that shows it unescaped. */
  static final String SCRIPT = "\"'><img src=x onerror=redressAttack()>";

  /** What the script would look like in a page that fails to escape it. */
  static final String RAN = "<img src=x onerror=redressAttack()>";

  private static final List<String> TEXTS =
      List.of(
          SCRIPT,
          "'; drop table merchant; --",
          "\" or 1=1 --",
          "%' union all select null --",
          "${7*7}#{7*7}{{7*7}}@{7*7}!{7*7}",
          "{0}{count, plural, other {#",
          "first\r\nBcc: eve@evil.example\r\n\r\nsecond",
          "../../../../etc/passwd\\..\\..",
          "=HYPERLINK(\"http://evil.example\")",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "&a [*a,*a] !!evil.Engine [!!evil.Loader []]",
          "a".repeat(40) + "!",
          "(" + "a+".repeat(20) + ")+$",
          "javascript:redressAttack()",
          "\u0000\u0001\u001f\u007f",
          "\u202e\u2066right to left\u2069\ufeff\ufffe",
          "\ud800 alone",
          "e\u0301".repeat(600),
          "😀".repeat(3000),
          "9".repeat(400),
          "-1",
          "1e999",
          "1e999999999",
          "1e-999999999",
          "NaN",
          "0000-00-00T99:99:99Z",
          "+999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z",
          "00000000-0000-0000-0000-000000000000",
          "EUR".repeat(100),
          "",
          " ",
          "null");

  private static final List<JsonNode> VALUES =
      List.of(
          JsonNodeFactory.instance.nullNode(),
          JsonNodeFactory.instance.booleanNode(true),
          JsonNodeFactory.instance.numberNode(-1),
          JsonNodeFactory.instance.numberNode(Long.MAX_VALUE),
          JsonNodeFactory.instance.numberNode(new BigInteger("9".repeat(300))),
          JsonNodeFactory.instance.numberNode(new BigDecimal("1E+999999")),
          JsonNodeFactory.instance.numberNode(new BigDecimal("1E-999999")),
          JsonNodeFactory.instance.numberNode(0.1),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.arrayNode().addNull(),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.objectNode().put("@class", "evil.Thing"),
          JsonNodeFactory.instance.stringNode(""));

  /** Names of classes, traces, and what databases say. */
  private static final Pattern INTERNALS =
      Pattern.compile(
          "\\b(?:java|javax|jakarta|org|com|tools|io\\.redress)\\.[a-z]\\w*(?:\\.\\w+)*\\.[A-Z]\\w+"
              + "|\\bat [a-z][\\w.$]+\\([A-Z]\\w+\\.java"
              + "|PSQLException|SQLSTATE|(?i:syntax error at or near)|violates .*constraint"
              + "|Whitelabel|Apache Tomcat|enum constant");

  private Payloads() {}

  static List<String> texts() {
    return TEXTS;
  }

  static List<JsonNode> values() {
    return VALUES;
  }

  /** The big list of naughty strings. */
  static List<String> naughty() {
    var file = SharedData.folder("naughty-strings").resolve("blns.json");
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(file))
          .valueStream()
          .map(JsonNode::asString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails where an answer is our fault, or tells how we are made. */
  static void requireCalm(String what, Wire.Answer answer, String sent) {
    assertThat(answer.status()).as("%s: %s", what, answer.body()).isLessThan(500);
    requireNothingInternal(what, answer, sent);
  }

  static void requireNothingInternal(String what, Wire.Answer answer, String sent) {
    var told = sent.isEmpty() ? answer.body() : answer.body().replace(sent, "");
    assertThat(INTERNALS.matcher(told).results().map(found -> found.group()))
        .as("%s: %s", what, answer.body())
        .isEmpty();
  }

  /** The same for programs, who are told problems as documents. */
  static void requireCalmApi(String what, Wire.Answer answer, String sent) {
    requireCalm(what, answer, sent);
    if (answer.status() >= 400) {
      assertThat(answer.type())
          .as("%s: %s", what, answer.body())
          .startsWith("application/problem+json");
    }
  }
}
