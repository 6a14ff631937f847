package io.redress.liaison.accounts;

import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import java.time.LocalDate;
import java.util.Set;

/** What was agreed with a brand, by its kind. */
public sealed interface Term {
  /** The most pieces that any quota or limit can name. */
  int MOST_PIECES = 1_000_000;

  /** The most working days that silence can take. */
  int MOST_WORKING_DAYS = 60;

  /** The most characters of words. */
  int MOST_WORDS = 2_000;

  /** How many pieces may be asked for in a period. */
  record Quota(Topic kind, int pieces, DealingPeriod period) implements Term {
    public Quota {
      Term.checkKind(kind);
      Term.check("pieces", pieces, MOST_PIECES);
    }
  }

  /** How many pieces one request may hold. */
  record RequestLimit(Topic kind, int pieces) implements Term {
    public RequestLimit {
      Term.checkKind(kind);
      Term.check("pieces", pieces, MOST_PIECES);
    }
  }

  /**
   * Days on which the brand takes no request.
   *
   * @param from the first such day
   * @param until the last such day
   */
  record Blackout(LocalDate from, LocalDate until, AfterBlackout then) implements Term {
    public Blackout {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("a blackout ends before it begins: " + from + until);
      }
    }

    /** Whether the brand takes no request on this day. */
    public boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** What silence means after so many working days of the brand. */
  record SilenceRule(int afterWorkingDays, WhenSilent then) implements Term {
    public SilenceRule {
      Term.check("afterWorkingDays", afterWorkingDays, MOST_WORKING_DAYS);
    }
  }

  /** What the brand takes for a request of a kind. */
  record Fee(Topic kind, Money amount) implements Term {
    public Fee {
      Term.checkKind(kind);
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("a fee is something: " + amount);
      }
    }
  }

  /** What the brand wants to see with a request of a kind. */
  record PapersNeeded(Topic kind, Set<NeededPaper> papers) implements Term {
    public PapersNeeded {
      Term.checkKind(kind);
      papers = Set.copyOf(papers);
      if (papers.isEmpty()) {
        throw new IllegalArgumentException("at least one paper is needed");
      }
    }
  }

  /** Anything else, in words. */
  record InWords(String words) implements Term {
    public InWords {
      words = PlainWords.clean(words).strip();
      if (words.isEmpty() || words.length() > MOST_WORDS) {
        throw new IllegalArgumentException("1 to " + MOST_WORDS + " characters");
      }
    }
  }

  private static void checkKind(Topic kind) {
    if (!kind.isOfRequests()) {
      throw new IllegalArgumentException(kind + " is no kind of request");
    }
  }

  private static void check(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " out of bounds: " + value);
    }
  }
}
