package io.redress.faces.bench;

import io.redress.cases.receiving.Bench;
import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Takes what a browser kept while it had no connection: a batch of forms, an answer for each.
 *
 * <p>The same batch sent again is answered alike; what has to wait is sent again later.
 */
@Controller
class SyncPages {
  private static final Duration FUTURE = Duration.ofMinutes(5);

  private final BenchVisits bench;
  private final Bench taking;

  SyncPages(BenchVisits bench, Bench taking) {
    this.bench = bench;
    this.taking = taking;
  }

  /** What a browser kept. */
  record Batch(@Nullable List<@Nullable Kept> entries) {}

  /**
   * One form.
   *
   * @param at when it was sent off, by the clock of the browser
   * @param by who was at the bench then; whoever is signed in when it is left out
   */
  record Kept(
      @Nullable String id,
      @Nullable String at,
      @Nullable String by,
      @Nullable Map<String, String> fields) {}

  /** An answer for each form, in the order in which they came. */
  record Answers(List<Answered> answers) {}

  /**
   * What became of one form.
   *
   * @param words why it was not taken; empty when it was
   */
  record Answered(String id, String outcome, String words) {}

  @PostMapping(path = "/bench/{slug}/sync", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Answers take(HttpServletRequest request, @RequestBody Batch batch) {
    var visit = bench.enter(request, "");
    var kept = Objects.requireNonNullElse(batch.entries(), List.<@Nullable Kept>of());
    if (kept.size() > Bench.MOST_AT_ONCE) {
      throw Problem.of(
          ProblemCode.TOO_LARGE, "Send at most " + Bench.MOST_AT_ONCE + " entries at once.");
    }
    var answers = new HashMap<String, Answered>();
    var sent = new ArrayList<Bench.Sent>();
    var order = new ArrayList<String>();
    for (var each : kept) {
      var id = each == null ? "" : Objects.requireNonNullElse(each.id(), "");
      order.add(id);
      if (each != null && isOfSomebodyElse(each, visit)) {
        answers.put(id, waiting(visit, id));
        continue;
      }
      try {
        sent.add(read(each, visit.page().now()));
      } catch (UnreadableEntry unreadable) {
        answers.put(id, new Answered(id, code(Outcome.REFUSED), unreadable.told(visit)));
      }
    }
    for (var answer : taking.take(sent, visit.actor())) {
      answers.put(answer.id().toString(), answered(visit, answer));
    }
    return new Answers(
        order.stream().distinct().map(answers::get).filter(Objects::nonNull).toList());
  }

  /** What one person saw is never told as another's: else the first could be the second too. */
  private static boolean isOfSomebodyElse(Kept kept, BenchVisit visit) {
    var by = kept.by();
    return by != null && !visit.is(by);
  }

  private static Answered waiting(BenchVisit visit, String id) {
    var words = new BenchWords(visit.page()).refused("bench_not_yours");
    return new Answered(id, code(Outcome.WAITING), words);
  }

  private static Bench.Sent read(@Nullable Kept kept, Instant now) {
    if (kept == null || kept.id() == null || kept.fields() == null) {
      throw new UnreadableEntry("bench.form.unreadable");
    }
    var fields = new HashMap<>(kept.fields());
    fields.put("entry", kept.id());
    fields.values().removeIf(Objects::isNull);
    return new BenchForm(fields).read(at(kept.at(), now));
  }

  /** A clock that runs ahead is not believed. */
  private static Instant at(@Nullable String text, Instant now) {
    try {
      var at = text == null ? now : Instant.parse(text);
      return at.isAfter(now.plus(FUTURE)) || at.isBefore(now.minus(Duration.ofDays(365)))
          ? now
          : at;
    } catch (DateTimeException unreadable) {
      return now;
    }
  }

  private static Answered answered(BenchVisit visit, BenchAnswer answer) {
    var words =
        answer.outcome() == Outcome.TAKEN
            ? ""
            : new BenchWords(visit.page()).refused(answer.reason());
    return new Answered(answer.id().toString(), code(answer.outcome()), words);
  }

  private static String code(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
