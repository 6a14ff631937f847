package io.redress.rulebook.intake;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds the question to ask next: the first about a fact that the rules miss most, if any answer to
 * it can still make a difference. When there is none, nothing more that the consumer can tell
 * changes the outcome.
 *
 * <p>It tries the answers one after the other, alone and together with answers to other questions.
 * Every set of facts is decided once; an interview lives for one request in one thread.
 */
public final class Interview {
  /** How many further answers are tried together with one. */
  private static final int ANSWERS_BESIDE = 2;

  /** More is not foretold: a longer way is told as it comes nearer to its end. */
  private static final int MOST_FORETOLD = 3;

  /** Days ago that lie on both sides of the periods of notice in the rules. */
  private static final int[] DAYS_AGO = {0, 3, 12, 20, 45, 100, 400};

  private final Function<Facts, Decision> rules;
  private final Map<Facts, Decision> decided = new HashMap<>();

  public Interview(Function<Facts, Decision> rules) {
    this.rules = rules;
  }

  /** The question to ask next. */
  public Optional<Prompt> next(Talk talk) {
    return candidates(talk).stream()
        .filter(prompt -> matters(prompt, talk, ANSWERS_BESIDE))
        .findFirst();
  }

  /** How many questions follow at most; empty when it may be more than can be foretold. */
  public OptionalInt most(Talk talk) {
    var most = most(talk, MOST_FORETOLD + 1);
    return most > MOST_FORETOLD ? OptionalInt.empty() : OptionalInt.of(most);
  }

  private int most(Talk talk, int limit) {
    var next = next(talk);
    if (next.isEmpty() || limit == 0) {
      return 0;
    }
    var longest = 0;
    for (var after : answered(next.get(), talk)) {
      longest = Math.max(longest, most(after, limit - 1));
    }
    return 1 + longest;
  }

  private List<Prompt> candidates(Talk talk) {
    var open = talk.open(decide(talk.facts()).missingFacts());
    return Prompts.about(open, talk.facts()).stream()
        .filter(prompt -> !talk.asked().contains(prompt))
        .toList();
  }

  /** Whether the outcome depends on the answer, as it stands or after other answers. */
  private boolean matters(Prompt prompt, Talk talk, int beside) {
    var outcome = outcome(talk);
    var answers = answered(prompt, talk);
    if (answers.stream().anyMatch(answer -> !outcome(answer).equals(outcome))) {
      return true;
    }
    return beside > 0
        && candidates(talk).stream()
            .filter(other -> other != prompt)
            .flatMap(other -> answered(other, talk).stream())
            .anyMatch(after -> matters(prompt, after, beside - 1));
  }

  /** The conversation after each answer that somebody may give, also that they do not know. */
  private static List<Talk> answered(Prompt prompt, Talk talk) {
    var after = new ArrayList<Talk>();
    replies(prompt, talk).forEach(reply -> after.add(talk.replying(prompt, reply)));
    after.add(talk.notKnowing(prompt));
    return after;
  }

  private static List<Reply> replies(Prompt prompt, Talk talk) {
    if (!prompt.asksForDay()) {
      return prompt.replies();
    }
    var replies = new ArrayList<Reply>();
    var asked = askedOn(talk.facts());
    for (var days : DAYS_AGO) {
      replies.add(prompt.on(asked.minusDays(days)));
    }
    return replies;
  }

  private static LocalDate askedOn(Facts facts) {
    if (facts.raw(Fact.REQUEST_SENT_AT) instanceof Instant sent) {
      return LocalDate.ofInstant(sent, ZoneOffset.UTC);
    }
    return facts.raw(Fact.REQUEST_DATE) instanceof LocalDate day ? day : LocalDate.EPOCH;
  }

  private Outcome outcome(Talk talk) {
    return Outcome.of(decide(talk.facts()));
  }

  private Decision decide(Facts facts) {
    return decided.computeIfAbsent(facts, rules);
  }
}
