package io.redress.rulebook.intake;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far a conversation about one piece has come.
 *
 * @param facts all that is known by now
 * @param asked the questions that were answered
 * @param notKnown facts that were asked for and that the consumer does not know: asked is asked
 */
public record Talk(Facts facts, Set<Prompt> asked, Set<Fact> notKnown) {
  public Talk {
    asked = Set.copyOf(asked);
    notKnown = Set.copyOf(notKnown);
  }

  /** A conversation in which nothing was asked yet. */
  public static Talk about(Facts facts) {
    return new Talk(facts, Set.of(), Set.of());
  }

  /** The conversation after an answer; what is known otherwise stays as it is. */
  public Talk replying(Prompt prompt, Reply reply) {
    var known = facts.toBuilder();
    reply.facts().forEach((fact, value) -> setIfOpen(known, fact, value));
    return new Talk(known.build(), with(prompt), notKnown);
  }

  /** The conversation after somebody said that they do not know. */
  public Talk notKnowing(Prompt prompt) {
    var open = EnumSet.noneOf(Fact.class);
    open.addAll(notKnown);
    prompt.about().stream().filter(fact -> !facts.isKnown(fact)).forEach(open::add);
    return new Talk(facts, with(prompt), open);
  }

  /** Those of these facts that can still be asked for. */
  List<Fact> open(List<Fact> missing) {
    return missing.stream().filter(fact -> !notKnown.contains(fact)).toList();
  }

  private void setIfOpen(Facts.Builder known, Fact fact, Object value) {
    if (!facts.isKnown(fact)) {
      known.set(fact, value);
    }
  }

  private Set<Prompt> with(Prompt prompt) {
    var all = EnumSet.of(prompt);
    all.addAll(asked);
    return all;
  }
}
