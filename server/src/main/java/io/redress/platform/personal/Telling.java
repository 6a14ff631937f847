package io.redress.platform.personal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes what is told about a person, row by row, so that nothing has to fit in memory. */
public interface Telling {
  /** How many rows are fetched from the database at once. */
  int FETCHED = 200;

  /** Whether rows of this section are taken; others need not be read. */
  default boolean wants(Section section) {
    return true;
  }

  /** One row as a JSON object. */
  void row(Section section, String json);

  /** Every row of a query whose first column is a JSON object. */
  default void rows(Section section, JdbcClient.StatementSpec query) {
    if (wants(section)) {
      query
          .withFetchSize(FETCHED)
          .query(
              (RowCallbackHandler) row -> row(section, Objects.requireNonNull(row.getString(1))));
    }
  }

  /**
   * A file that belongs to what was told.
   *
   * @param name without any path
   */
  void file(String name, Content content);

  /** How the bytes of a file are had, when they are wanted. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
