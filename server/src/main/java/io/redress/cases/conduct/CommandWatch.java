package io.redress.cases.conduct;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.domain.CommandKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Counts commands by kind and outcome, and names their case on every line that is logged. */
@Component
public class CommandWatch {
  private static final Logger LOG = LoggerFactory.getLogger(CommandWatch.class);
  private static final String LOGGED_AS = "case";

  /** What may become of a command. */
  private enum End {
    PERFORMED,
    REFUSED,
    FAILED
  }

  private final Map<CommandKind, Map<End, Counter>> counters = new EnumMap<>(CommandKind.class);

  CommandWatch(MeterRegistry meters) {
    for (var kind : CommandKind.values()) {
      var ofKind = new EnumMap<End, Counter>(End.class);
      for (var end : End.values()) {
        ofKind.put(
            end,
            Counter.builder("redress.commands")
                .description("Commands on cases")
                .tag("kind", kind.code())
                .tag("outcome", end.name().toLowerCase(Locale.ROOT))
                .register(meters));
      }
      counters.put(kind, ofKind);
    }
  }

  /** Performs the command and notes what became of it. */
  public CaseOutcome of(CaseCommand command, Supplier<CaseOutcome> work) {
    var kind = CommandKind.of(command);
    var end = End.FAILED;
    try (var _ = MDC.putCloseable(LOGGED_AS, command.caseId().toString())) {
      try {
        var outcome = work.get();
        end =
            switch (outcome) {
              case CaseOutcome.Performed performed -> End.PERFORMED;
              case CaseOutcome.Refused refused -> End.REFUSED;
            };
        return outcome;
      } finally {
        counter(kind, end).increment();
        LOG.debug("Command {} {}", kind.code(), end);
      }
    }
  }

  /** Notes that so many commands of a kind were performed together. */
  void performed(CommandKind kind, int times) {
    counter(kind, End.PERFORMED).increment(times);
  }

  private Counter counter(CommandKind kind, End end) {
    return Objects.requireNonNull(Objects.requireNonNull(counters.get(kind)).get(end));
  }
}
