package io.redress.cases.web;

import io.redress.cases.receiving.Bench;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
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
import io.redress.orders.web.Fields;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something that a program of the bench sends: exactly one of receive, inspect, unknown. */
@Schema(
    name = "BenchEntry",
    description = "Something done at the bench: one of receive, inspect and unknown")
record BenchRequest(
    @Schema(description = "A UUID that whoever keeps it has chosen; the same is taken once")
        @Nullable String id,
    @Schema(description = "Id of what must have been taken before") @Nullable String after,
    @Schema(description = "When it was done; now when absent") @Nullable String at,
    @Nullable Receive receive,
    @Nullable Inspect inspect,
    @Nullable Unknown unknown) {
  private static final int MOST_CAME = 1_000;
  private static final int MOST_REPLIES = 50;
  private static final Pattern SUM = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");

  /** A box that is opened and counted. */
  @Schema(name = "BenchReceive")
  record Receive(
      @Schema(description = "Number of the parcel, the case or the order, or a tracking number")
          @Nullable String code,
      @Schema(allowableValues = {"sound", "dented", "opened"}) @Nullable String box,
      @Schema(description = "Every awaited line of the box") @Nullable List<@Nullable Came> counts,
      @Nullable String words) {}

  /** How much came of a line. */
  @Schema(name = "BenchCount")
  record Came(
      @Schema(description = "Id of the case line") @Nullable String line,
      @Nullable Integer came,
      @Schema(
              allowableValues = {"expected", "something_else"},
              description = "Expected when absent")
          @Nullable String contents) {}

  /** A piece that is looked at. */
  @Schema(name = "BenchInspect")
  record Inspect(
      @Schema(description = "Id of the case") @Nullable String caseId,
      @Schema(description = "Id of the case line") @Nullable String line,
      @Schema(description = "fits, differs or unsure, by the questions of the checklist")
          @Nullable Map<String, @Nullable String> replies,
      @Nullable MarksDocument marks,
      @Schema(
              allowableValues = {"a", "b", "c", "d", "e"},
              description = "As proposed when absent")
          @Nullable String grade,
      @Schema(
              allowableValues = {"accepted", "partial", "rejected", "manual"},
              description = "As proposed when absent")
          @Nullable String result,
      @Schema(description = "In the currency of the order; as proposed when absent")
          @Nullable String deduction,
      @Schema(
              allowableValues = {"wrong_item", "short", "empty", "swap_suspected"},
              description = "Where whoever looks stops: what it is instead")
          @Nullable String stop,
      @Nullable String words) {}

  /** A box that nobody knows. */
  @Schema(name = "BenchUnknown")
  record Unknown(@Nullable String code, @Nullable String words, @Nullable String shelf) {}

  /** Reads the entry; what is wrong is told under {@code path}. */
  Optional<Bench.Sent> read(String path, Fields fields, Hash hash, Instant now) {
    var known = fields.id(path + ".id", id, BenchEntryId::parse);
    var first =
        after == null
            ? Optional.<BenchEntryId>empty()
            : fields.id(path + ".after", after, BenchEntryId::parse);
    var when = fields.optionalInstant(path + ".at", at).orElse(now);
    var work = work(path, fields);
    return known.flatMap(
        each -> work.map(done -> new Bench.Sent(new BenchEntry(each, first, when, done), hash)));
  }

  private Optional<BenchWork> work(String path, Fields fields) {
    var received = receive;
    var inspected = inspect;
    var came = unknown;
    if (received != null && inspected == null && came == null) {
      return Optional.of(received(received, path + ".receive", fields));
    }
    if (inspected != null && received == null && came == null) {
      return inspected(inspected, path + ".inspect", fields);
    }
    if (came != null && received == null && inspected == null) {
      var at = path + ".unknown";
      return Optional.of(
          new BenchWork.Unknown(
              fields.text(at + ".code", came.code(), BenchWork.LONGEST_CODE).orElse(""),
              fields.words(at + ".words", came.words(), BenchWork.LONGEST_CONTENTS).orElse(""),
              fields.text(at + ".shelf", came.shelf(), BenchWork.LONGEST_SHELF).orElse("")));
    }
    fields.wrong(path, "", "is not one thing", "Send one of receive, inspect and unknown.");
    return Optional.empty();
  }

  private static BenchWork received(Receive sent, String path, Fields fields) {
    var counts = new ArrayList<Count>();
    var number = 0;
    for (var each : fields.list(path + ".counts", sent.counts(), BenchWork.MOST_LINES)) {
      var at = path + ".counts[" + number + "]";
      var line = fields.id(at + ".line", each.line(), CaseLineId::parse);
      var came = Objects.requireNonNullElse(each.came(), -1);
      if (came < 0 || came > MOST_CAME) {
        fields.wrong(
            at + ".came",
            String.valueOf(each.came()),
            "is no count",
            "Send 0 to " + MOST_CAME + ".");
      }
      var contents =
          each.contents() == null
              ? Contents.EXPECTED
              : fields.choice(at + ".contents", each.contents(), Contents.values());
      line.ifPresent(id -> counts.add(new Count(id, came, contents)));
      number++;
    }
    return new BenchWork.Receive(
        fields.required(path + ".code", sent.code(), BenchWork.LONGEST_CODE),
        fields.choice(path + ".box", sent.box(), BoxState.values()),
        counts,
        fields.words(path + ".words", sent.words(), Difference.LONGEST_WORDS).orElse(""));
  }

  private static Optional<BenchWork> inspected(Inspect sent, String path, Fields fields) {
    var caseId = fields.id(path + ".caseId", sent.caseId(), CaseId::parse);
    var line = fields.id(path + ".line", sent.line(), CaseLineId::parse);
    var marks =
        Objects.requireNonNullElse(sent.marks(), new MarksDocument(null, null, null, null, null))
            .read(path + ".marks", fields);
    var look = new Look(replies(sent, path, fields), marks);
    var stop = optional(path + ".stop", sent.stop(), Reception.values(), fields);
    if (stop.isPresent() && !Difference.isOne(stop.get())) {
      fields.wrong(
          path + ".stop", String.valueOf(sent.stop()), "is no difference", "Send what differs.");
    }
    var decision =
        new Decision(
            optional(path + ".grade", sent.grade(), Grade.values(), fields),
            optional(path + ".result", sent.result(), Acceptance.values(), fields),
            sum(path + ".deduction", sent.deduction(), fields));
    var words = fields.words(path + ".words", sent.words(), Difference.LONGEST_WORDS).orElse("");
    return caseId.flatMap(
        id -> line.map(piece -> new BenchWork.Inspect(id, piece, look, decision, stop, words)));
  }

  private static Map<String, Reply> replies(Inspect sent, String path, Fields fields) {
    var replies = new HashMap<String, Reply>();
    var all = Objects.requireNonNullElse(sent.replies(), Map.<String, @Nullable String>of());
    if (all.size() > MOST_REPLIES) {
      fields.wrong(
          path + ".replies",
          all.size() + " entries",
          "are too many",
          "Send at most " + MOST_REPLIES + ".");
      return Map.of();
    }
    all.forEach(
        (question, reply) ->
            replies.put(
                question, fields.choice(path + ".replies." + question, reply, Reply.values())));
    return replies;
  }

  private static <E extends Enum<E>> Optional<E> optional(
      String path, @Nullable String value, E[] choices, Fields fields) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.of(fields.choice(path, value, choices));
  }

  private static Optional<BigDecimal> sum(String path, @Nullable String value, Fields fields) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (!SUM.matcher(value.strip()).matches()) {
      fields.wrong(path, value, "is not an amount", "Send a decimal like 12.50, zero or more.");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(value.strip()));
  }
}
