package io.redress.conversation.domain;

import io.redress.shared.Money;
import java.time.Instant;
import java.util.List;

/** A typed value of a letter, before it is written for its reader. */
public sealed interface Fact {
  /** Words as they are; they stay one paragraph. */
  record Text(String words) implements Fact {}

  /** Several lines, each its own point. */
  record Points(List<String> lines) implements Fact {}

  /** How many. */
  record Count(int number) implements Fact {}

  /** A sum of money. */
  record Sum(Money amount) implements Fact {}

  /** A deadline: by Saturday 28 November. */
  record By(Instant due) implements Fact {}

  /** A day: Saturday 28 November. */
  record Day(Instant moment) implements Fact {}

  /** A moment to the second with its zone, as a receipt states it. */
  record Exactly(Instant moment) implements Fact {}
}
