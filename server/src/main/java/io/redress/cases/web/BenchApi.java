package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.receiving.Bench;
import io.redress.cases.receiving.BenchLine;
import io.redress.cases.receiving.BenchLists;
import io.redress.cases.receiving.SecondLooks;
import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.SecondLook;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.DifferenceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The bench for programs: what is expected, what came, what was seen of it. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class BenchApi {
  /** Entries come with ids of their own and take no key. */
  static final String ENTRIES = "/api/v1/bench/entries";

  private final BenchLists lists;
  private final Bench bench;
  private final SecondLooks looks;
  private final CaseMatters matters;
  private final CurrentApiKey caller;
  private final JsonMapper json;
  private final Clock clock;

  BenchApi(
      BenchLists lists,
      Bench bench,
      SecondLooks looks,
      CaseMatters matters,
      CurrentApiKey caller,
      JsonMapper json,
      Clock clock) {
    this.lists = lists;
    this.bench = bench;
    this.looks = looks;
    this.matters = matters;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
  }

  /** Goods that are expected. */
  @Schema(name = "ExpectedGoods")
  record Expected(@Schema(description = "Those expected first on top") List<Line> lines) {}

  /** One line of a case. */
  @Schema(name = "ExpectedLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      @Schema(description = "Id of the case") String caseId,
      @Schema(description = "Id of the case line") String line,
      String caseNumber,
      String title,
      int quantity,
      @Schema(allowableValues = {"awaiting", "in_transit"}) String reception,
      @Schema(description = "Number of the box it comes in") @Nullable String parcel,
      @Nullable String trackingNumber,
      @Nullable Instant expectedAt) {
    static Line of(BenchLine line) {
      return new Line(
          line.caseId().toString(),
          line.line().toString(),
          line.caseNumber(),
          line.goods().title(),
          line.goods().quantity(),
          Codes.of(line.state().reception()),
          line.parcel().map(BenchLine.Box::number).orElse(null),
          line.parcel().flatMap(BenchLine.Box::tracking).orElse(null),
          line.expectedAt().orElse(null));
    }
  }

  /** What a program kept. */
  @Schema(name = "BenchEntries")
  record Batch(
      @Schema(description = "At most " + Bench.MOST_AT_ONCE)
          @Nullable List<@Nullable BenchRequest> entries) {}

  /** An answer for each entry. */
  @Schema(name = "BenchAnswers")
  record Answers(List<Answered> answers) {}

  /** What became of one entry. */
  @Schema(name = "BenchAnswer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answered(
      String id,
      @Schema(
              allowableValues = {"taken", "refused", "waiting"},
              description = "Send again what is waiting")
          String outcome,
      @Schema(description = "Code of the rule that says no") @Nullable String reason,
      @Schema(description = "Whether it had been answered before") boolean replayed) {
    static Answered of(BenchAnswer answer) {
      return new Answered(
          answer.id().toString(),
          Codes.of(answer.outcome()),
          answer.reason().isEmpty() ? null : answer.reason(),
          answer.isReplay());
    }
  }

  /** The differences of a case. */
  @Schema(name = "GoodsDifferences")
  record Differences(@Schema(description = "Oldest first") List<DifferenceDocument> differences) {}

  /** What came back is not what was sent. */
  @Schema(name = "GoodsDifference", description = "As one person saw it; a second one looks")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DifferenceDocument(
      String id,
      String caseId,
      String line,
      @Schema(allowableValues = {"wrong_item", "short", "empty", "swap_suspected"}) String kind,
      String words,
      Instant seenAt,
      @Schema(allowableValues = {"as_first_seen", "as_expected"}) @Nullable String secondLook,
      @Nullable Instant secondAt) {
    static DifferenceDocument of(Difference difference) {
      return new DifferenceDocument(
          difference.id().toString(),
          difference.caseId().toString(),
          difference.caseLineId().toString(),
          Codes.of(difference.kind()),
          difference.words(),
          difference.seenAt(),
          difference.second().map(each -> Codes.of(each.look())).orElse(null),
          difference.second().map(Difference.Second::at).orElse(null));
    }
  }

  /** What a second person says. */
  @Schema(name = "SecondLook")
  record Looking(
      @Schema(allowableValues = {"as_first_seen", "as_expected"}) @Nullable String look,
      @Nullable String words) {}

  @Operation(summary = "Goods that shall come back and are not here")
  @GetMapping("/api/v1/bench/expected")
  Expected expected() {
    return new Expected(lists.expected().stream().map(Line::of).toList());
  }

  @Operation(
      summary = "Send what was done at the bench",
      description =
          "Each entry is taken once, by its id, after what it follows, and answered: sent again it"
              + " is answered alike. An entry that is refused changes nothing.")
  @PostMapping(ENTRIES)
  Answers take(@RequestBody Batch body) {
    var fields = new Fields();
    var sent = new ArrayList<Bench.Sent>();
    var number = 0;
    for (var entry : fields.list("entries", body.entries(), Bench.MOST_AT_ONCE)) {
      entry
          .read("entries[" + number + "]", fields, hash(entry), clock.instant())
          .ifPresent(sent::add);
      number++;
    }
    fields.refuse();
    return new Answers(bench.take(sent, caller.actor()).stream().map(Answered::of).toList());
  }

  @Operation(summary = "What came back other than it was sent, oldest first")
  @GetMapping("/api/v1/cases/{id}/differences")
  Differences differences(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new Differences(lists.differences(caseId).stream().map(DifferenceDocument::of).toList());
  }

  @Operation(
      summary = "Say what a second person sees",
      description =
          "Refused with `second_person_needed` for whoever saw it first. Where it is as expected,"
              + " the case goes on; nothing is refused by this.")
  @PostMapping("/api/v1/bench/differences/{id}")
  DifferenceDocument look(@PathVariable String id, @RequestBody Looking body) {
    var fields = new Fields();
    var look = fields.choice("look", body.look(), SecondLook.values());
    var words = fields.words("words", body.words(), Difference.LONGEST_WORDS).orElse("");
    fields.refuse();
    return DifferenceDocument.of(looks.look(DifferenceId.parse(id), look, words, caller.actor()));
  }

  private Hash hash(BenchRequest entry) {
    // As text first: half a character is told as wrong later, and must not end the reading here.
    var bytes = json.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8);
    try {
      return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
