package io.redress.faces.bench;

import io.redress.cases.receiving.Bench;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.TypedAmount;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.BenchEntry;
import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.goods.receiving.BenchWork;
import io.redress.goods.receiving.BenchWork.Contents;
import io.redress.goods.receiving.BenchWork.Count;
import io.redress.goods.receiving.BenchWork.Decision;
import io.redress.goods.receiving.BoxState;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Reply;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A form of the bench as a browser sends it: at once, or later from what it kept.
 *
 * @param fields values by the names of the fields, without those that only this moment needs
 */
record BenchForm(Map<String, String> fields) {
  static final String COUNT = "count-";
  static final String OTHER = "other-";
  static final String REPLY = "reply-";
  static final String MARK = "mark-";

  private static final String TOKEN = "_csrf";
  private static final String ENTRY = "entry";
  private static final String AFTER = "after";
  private static final int MOST_FIELDS = 600;
  private static final int MOST_CAME = 1_000;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
  private static final Pattern WEIGHT = Pattern.compile("\\d{1,9}([.,]\\d{1,3})?");
  private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal MILLIGRAMS = BigDecimal.valueOf(1_000);

  BenchForm {
    var kept = new TreeMap<>(fields);
    kept.remove(TOKEN);
    fields = kept;
  }

  /** What it says, done at this moment. */
  Bench.Sent read(Instant at) {
    if (fields.size() > MOST_FIELDS) {
      throw new UnreadableEntry("bench.form.unreadable");
    }
    var after = text(AFTER);
    var entry =
        new BenchEntry(
            id(text(ENTRY), BenchEntryId::parse),
            after.isEmpty() ? Optional.empty() : Optional.of(id(after, BenchEntryId::parse)),
            at,
            work());
    return new Bench.Sent(entry, hash());
  }

  private BenchWork work() {
    return switch (text("kind")) {
      case "receive" -> receive();
      case "inspect" -> inspect();
      case "unknown" ->
          new BenchWork.Unknown(
              cut(PlainWords.oneLine(text("code")), BenchWork.LONGEST_CODE),
              cut(words(), BenchWork.LONGEST_CONTENTS),
              cut(PlainWords.oneLine(text("shelf")), BenchWork.LONGEST_SHELF));
      default -> throw new UnreadableEntry("bench.form.unreadable");
    };
  }

  private BenchWork receive() {
    var counts = new ArrayList<Count>();
    for (var field : fields.entrySet()) {
      if (field.getKey().startsWith(COUNT)) {
        var line = field.getKey().substring(COUNT.length());
        var contents = text(OTHER + line).isEmpty() ? Contents.EXPECTED : Contents.SOMETHING_ELSE;
        counts.add(new Count(id(line, CaseLineId::parse), came(field.getValue()), contents));
      }
    }
    return new BenchWork.Receive(
        cut(text("code"), BenchWork.LONGEST_CODE),
        chosen(BoxState.class, "box").orElseThrow(() -> new UnreadableEntry("bench.form.box")),
        counts,
        words());
  }

  private static int came(String text) {
    var number = text.strip();
    if (!WHOLE.matcher(number).matches() || Integer.parseInt(number) > MOST_CAME) {
      throw new UnreadableEntry("bench.form.count");
    }
    return Integer.parseInt(number);
  }

  private BenchWork inspect() {
    var replies = new HashMap<String, Reply>();
    for (var name : fields.keySet()) {
      if (name.startsWith(REPLY)) {
        chosen(Reply.class, name)
            .ifPresent(reply -> replies.put(name.substring(REPLY.length()), reply));
      }
    }
    var stop = chosen(Reception.class, "stop").filter(Difference::isOne);
    return new BenchWork.Inspect(
        id(text("case"), CaseId::parse),
        id(text("line"), CaseLineId::parse),
        new Look(replies, marks()),
        new Decision(
            chosen(Grade.class, "grade"),
            chosen(Acceptance.class, "result").filter(each -> each != Acceptance.PENDING),
            deduction()),
        stop,
        words());
  }

  /** In the currency of an order that is not known here, so its usual decimals are taken. */
  private Optional<BigDecimal> deduction() {
    var text = text("deduction");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (TypedAmount.of(text, TypedAmount.USUAL_DECIMALS)) {
      case TypedAmount.Taken(var value) when value.compareTo(TOO_MUCH) < 0 -> Optional.of(value);
      case TypedAmount.Unclear unclear -> throw new UnreadableEntry(unclear, "bench.deduction");
      case TypedAmount.Taken _, TypedAmount.Unreadable _ ->
          throw new UnreadableEntry("bench.form.sum");
    };
  }

  Marks marks() {
    try {
      var weight = weight();
      return new Marks(
          mark("serial"),
          mark("certificate"),
          mark("hallmark"),
          weight
              .map(grams -> OptionalLong.of(grams.multiply(MILLIGRAMS).longValueExact()))
              .orElse(OptionalLong.empty()),
          mark("seal"));
    } catch (Problem problem) {
      throw new UnreadableEntry("bench.form.marks");
    }
  }

  private Optional<String> mark(String name) {
    return Optional.of(text(MARK + name)).filter(each -> !each.isEmpty());
  }

  /** In grams as scales show them; three decimals are milligrams, so nothing is grouped. */
  private Optional<BigDecimal> weight() {
    var text = text(MARK + "weight");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!WEIGHT.matcher(text).matches()) {
      throw new UnreadableEntry("bench.form.weight");
    }
    return Optional.of(new BigDecimal(text.replace(',', '.')));
  }

  private String words() {
    return cut(PlainWords.clean(text("words")).strip(), Difference.LONGEST_WORDS);
  }

  private static String cut(String text, int longest) {
    return PlainWords.clean(text.substring(0, Math.min(text.length(), longest)));
  }

  private <E extends Enum<E>> Optional<E> chosen(Class<E> type, String name) {
    return Codes.parse(type, text(name));
  }

  /** A field without blanks around it; empty when it was not sent. */
  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private static <T> T id(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (Problem notAnId) {
      throw new UnreadableEntry("bench.form.unreadable");
    }
  }

  /** The digest of all that was sent: the same form gives the same, kept or not. */
  private Hash hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var sent = new TreeMap<>(fields);
      sent.remove(AFTER);
      sent.forEach(
          (name, value) -> {
            for (var part : List.of(name, value)) {
              var bytes = part.getBytes(StandardCharsets.UTF_8);
              digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
              digest.update(bytes);
            }
          });
      return Hash.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
