package io.redress.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One clause that was considered, and why it applies or not.
 *
 * @param ruleId identifier of the rule
 * @param version version of the rule file's entry
 * @param layer whose rule it is
 * @param applies whether the clause had its effect
 * @param because the facts that settled it
 * @param citation where the rule stands
 * @param source address of the text that was read; empty when from memory
 * @param confidence how far the rule was checked: read in a source, from memory, contested, or
 *     confirmed by the brand whose terms it states
 * @param asOf the day on which that text was read; null when the terms stand in the facts
 */
public record Ground(
    String ruleId,
    int version,
    Layer layer,
    boolean applies,
    List<Fact> because,
    String citation,
    String source,
    String confidence,
    @Nullable LocalDate asOf) {

  public Ground {
    because = List.copyOf(because);
  }

  /** Whose rule a clause is. */
  public enum Layer {
    STATUTE,
    BRAND,
    STORE,
    ORDER;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
      return code;
    }
  }
}
