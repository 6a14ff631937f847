package io.redress.platform.problems;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Text that no table can hold. PostgreSQL keeps every character but U+0000, neither in text (22021)
 * nor in jsonb (22P05).
 */
public final class UnstorableText {
  private static final Set<String> STATES = Set.of("22021", "22P05");

  private UnstorableText() {}

  /** Whether the statement failed because of such a text, and not because of the rest of it. */
  public static boolean isCauseOf(DataIntegrityViolationException failure) {
    return failure.getMostSpecificCause() instanceof SQLException sql
        && STATES.contains(String.valueOf(sql.getSQLState()));
  }
}
