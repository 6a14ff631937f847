package io.redress.cases.search;

import io.redress.cases.Cases;
import io.redress.conversation.ThreadKind;
import io.redress.people.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody who looks for something may come to see; what is not named is neither shown nor
 * compared.
 *
 * @param kinds what may be found at all
 * @param threads whose words are read
 * @param seesContacts whether addresses and phone numbers are shown
 */
public record Sight(Set<FoundKind> kinds, Set<ThreadKind> threads, boolean seesContacts) {
  private static final Set<Role> CARE = EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);

  public Sight {
    kinds = Set.copyOf(kinds);
    threads = Set.copyOf(threads);
  }

  /** What staff of this role see; who handles goods has no need of orders and people. */
  public static Sight of(Role role) {
    var kinds =
        role == Role.RECEIVER
            ? EnumSet.of(FoundKind.CASES, FoundKind.WORDS)
            : EnumSet.allOf(FoundKind.class);
    var threads = EnumSet.noneOf(ThreadKind.class);
    Arrays.stream(ThreadKind.values())
        .filter(thread -> Cases.mayRead(role, thread))
        .forEach(threads::add);
    return new Sight(kinds, threads, CARE.contains(role));
  }

  /** What a program of the house sees, whose key reads everything. */
  public static Sight ofProgram() {
    return new Sight(EnumSet.allOf(FoundKind.class), EnumSet.allOf(ThreadKind.class), true);
  }

  /** Whether the words are read in which a consumer asked for something. */
  public boolean readsConsumers() {
    return threads.contains(ThreadKind.CONSUMER);
  }
}
