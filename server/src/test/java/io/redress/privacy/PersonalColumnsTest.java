package io.redress.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.database.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Each column of text, JSON or bytes is known: it holds personal data, or it does not. */
class PersonalColumnsTest {
  @Test
  void whenTheDatabaseIsRead_thenEachColumnIsListedOnce() throws IOException, SQLException {
    var listed = new ArrayList<>(PersonalColumns.impersonal());
    PersonalColumns.listed().forEach(column -> listed.add(column.full()));

    assertThat(listed).doesNotHaveDuplicates();
    assertThat(listed)
        .as("a column is missing in docs/privacy.md and in columns-without-personal-data.txt")
        .containsExactlyInAnyOrderElementsOf(PersonalColumns.existing(TestDatabase.fresh()));
  }
}
