package io.redress.cases.domain;

import io.redress.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the core says to a command: these effects, or no. */
public sealed interface Verdict {
  /** The command is accepted; the effects are to be written in this order, all or none. */
  record Accepted(List<Effect> effects) implements Verdict {
    public Accepted {
      effects = List.copyOf(effects);
    }
  }

  /** The command is refused and nothing changes. */
  record Refused(Refusal refusal) implements Verdict {}

  /** Nothing is to be done any more. */
  static Verdict nothing() {
    return new Accepted(List.of());
  }

  static Verdict accepted(Effect... effects) {
    return new Accepted(Arrays.asList(effects));
  }

  static Verdict accepted(List<? extends Effect> effects) {
    return new Accepted(List.copyOf(effects));
  }

  /** Effects one row after the other. */
  static Verdict accepted(List<? extends Effect> first, List<? extends Effect> second) {
    return accepted(first, second, List.of());
  }

  /** Effects one row after the other. */
  static Verdict accepted(
      List<? extends Effect> first, List<? extends Effect> second, List<? extends Effect> third) {
    return new Accepted(Stream.of(first, second, third).<Effect>flatMap(List::stream).toList());
  }

  static Verdict refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
