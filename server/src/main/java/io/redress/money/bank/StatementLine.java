package io.redress.money.bank;

import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One movement on a statement of a bank.
 *
 * @param account the bank's number of the account; empty where the statement does not say
 * @param amount less than nothing when it left the account
 * @param isReturned whether the bank says that something came back which had left
 * @param bankReference the bank's own name of the movement; may be empty
 * @param references the names that whoever paid had given it
 * @param words what else the bank says: purpose, name, reason
 */
public record StatementLine(
    String account,
    LocalDate bookedOn,
    Money amount,
    boolean isReturned,
    String bankReference,
    List<String> references,
    String words) {
  /** The longest text that is kept of a movement. */
  public static final int LONGEST_WORDS = 500;

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,;:/+*]+");
  private static final int SHORTEST_NAME = 8;
  private static final int LONGEST_NAME = 64;
  private static final int MOST_NAMES = 60;

  public StatementLine {
    references = List.copyOf(references);
    words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
  }

  /** Whether it could be about money that we pay back: it left, or it came back. */
  public boolean isAboutPayingBack() {
    return amount.isNegative() || (amount.isPositive() && comesBack());
  }

  /** Whether it is money of ours that came back. */
  public boolean comesBack() {
    return amount.isPositive() && (isReturned || !TransferReference.in(text()).isEmpty());
  }

  /** All that is said of it in one text. */
  public String text() {
    return String.join(" ", references) + " " + words;
  }

  /** The parts of its text that could be a name that a provider gave. */
  public Set<String> names() {
    return Stream.concat(references.stream(), BETWEEN_NAMES.splitAsStream(words))
        .filter(name -> name.length() >= SHORTEST_NAME && name.length() <= LONGEST_NAME)
        .limit(MOST_NAMES)
        .collect(Collectors.toUnmodifiableSet());
  }
}
