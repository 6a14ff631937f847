package io.redress.cases.receiving;

import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.goods.receiving.BenchBook;
import io.redress.goods.receiving.BenchEntry;
import io.redress.goods.receiving.BenchRecord;
import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.goods.receiving.BenchWork;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what the bench sends: each entry once, by its id, after what it follows.
 *
 * <p>An entry and what it does are one transaction. Sent again it is answered alike; an answer that
 * says no is kept too, so that a browser that was away for a shift comes to an end with it.
 */
@Service
public class Bench {
  /** Most entries that are taken at once. */
  public static final int MOST_AT_ONCE = 100;

  private static final String COMES_LATER = "bench_comes_later";
  private static final String BUSY = "bench_busy";
  private static final String UNREADABLE = "bench_unreadable";

  private final BenchBook book;
  private final Receiving receiving;
  private final Looking looking;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Bench(
      BenchBook book,
      Receiving receiving,
      Looking looking,
      TransactionTemplate transaction,
      Clock clock) {
    this.book = book;
    this.receiving = receiving;
    this.looking = looking;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** An entry with the digest of all that was sent. */
  public record Sent(BenchEntry entry, Hash hash) {}

  /**
   * Takes entries in the order in which they follow each other, and answers for each in the order
   * in which they were sent.
   */
  @Needs(Right.USE_BENCH)
  public List<BenchAnswer> take(List<Sent> sent, Actor by) {
    var answers = new LinkedHashMap<BenchEntryId, BenchAnswer>();
    sent.forEach(each -> answers.put(each.entry().id(), take(each, by)));
    var waiting = waiting(sent, answers);
    var before = sent.size();
    while (!waiting.isEmpty() && waiting.size() < before) {
      before = waiting.size();
      waiting.forEach(each -> answers.put(each.entry().id(), take(each, by)));
      waiting = waiting(sent, answers);
    }
    return List.copyOf(answers.values());
  }

  private static List<Sent> waiting(List<Sent> sent, Map<BenchEntryId, BenchAnswer> answers) {
    var waiting = new ArrayList<Sent>();
    for (var each : sent) {
      var answer = Objects.requireNonNull(answers.get(each.entry().id()));
      if (answer.outcome() == Outcome.WAITING && answer.reason().equals(COMES_LATER)) {
        waiting.add(each);
      }
    }
    return waiting;
  }

  private BenchAnswer take(Sent sent, Actor by) {
    var entry = sent.entry();
    var before = answered(sent);
    if (before.isPresent()) {
      return before.get();
    }
    if (entry.after().filter(first -> !isAnswered(first)).isPresent()) {
      return BenchAnswer.waiting(entry.id(), COMES_LATER);
    }
    try {
      return inOne(() -> takenOnce(sent, by));
    } catch (RefusedException refused) {
      return refuse(sent, by, refused.refusal().code());
    } catch (ConcurrencyFailureException busy) {
      // Somebody else counts boxes of the same cases: it is undone, and sent again by itself.
      return BenchAnswer.waiting(entry.id(), BUSY);
    } catch (Problem problem) {
      return switch (problem.code()) {
        case CONFLICT, PRECONDITION_FAILED, OVERLOADED, UNAVAILABLE, TOO_MANY ->
            BenchAnswer.waiting(entry.id(), BUSY);
        case NOT_ALLOWED, NOT_SIGNED_IN -> throw problem;
        default -> refuse(sent, by, UNREADABLE);
      };
    }
  }

  private BenchAnswer takenOnce(Sent sent, Actor by) {
    var answer = BenchAnswer.taken(sent.entry().id());
    if (!book.keep(kept(sent, by, answer))) {
      return again(sent);
    }
    switch (sent.entry().work()) {
      case BenchWork.Receive work -> receiving.receive(sent.entry(), work, by);
      case BenchWork.Inspect work -> looking.look(sent.entry(), work, by);
      case BenchWork.Unknown work -> receiving.keep(work, by);
    }
    return answer;
  }

  private BenchAnswer refuse(Sent sent, Actor by, String reason) {
    var answer = BenchAnswer.refused(sent.entry().id(), reason);
    return inOne(() -> book.keep(kept(sent, by, answer)) ? answer : again(sent));
  }

  private BenchAnswer again(Sent sent) {
    return book.answered(sent.entry().id(), sent.hash())
        .orElseThrow(() -> Problem.of(ProblemCode.CONFLICT, "The same is being taken just now."));
  }

  private Optional<BenchAnswer> answered(Sent sent) {
    return inOne(() -> book.answered(sent.entry().id(), sent.hash()));
  }

  private boolean isAnswered(BenchEntryId id) {
    return inOne(() -> book.isAnswered(id));
  }

  private <T> T inOne(Work<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.run()));
  }

  private BenchRecord kept(Sent sent, Actor by, BenchAnswer answer) {
    var caseId =
        switch (sent.entry().work()) {
          case BenchWork.Inspect work -> Optional.of(work.caseId());
          case BenchWork.Receive _, BenchWork.Unknown _ -> Optional.<CaseId>empty();
        };
    return new BenchRecord(sent.entry(), sent.hash(), caseId, by, now(), answer);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What runs in one transaction. */
  private interface Work<T> {
    T run();
  }
}
