package io.redress.imports.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.imports.ImportRow.Trouble;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static CsvTable read(String text) {
    return CsvTable.of(
        FileText.of(text.getBytes(StandardCharsets.UTF_8), Optional.empty()), Optional.empty());
  }

  @Nested
  class GivenARowOfSeveralLines {
    @Test
    void whenItIsRead_thenTheNextRowKnowsItsLine() {
      var table = read("a,b\r\n1,\"one\ntwo\"\r\n\r\n2,x\r\n");

      assertThat(table.rows())
          .containsExactly(
              new RawRow(2, List.of("1", "one\ntwo")), new RawRow(5, List.of("2", "x")));
    }
  }

  @Nested
  class GivenAQuoteThatDoesNotMatch {
    @Test
    void whenItIsRead_thenReadingGoesOnWithTheNextLine() {
      var table = read("a,b\n1,\"x\"y\n2,z\n3,\"open\n");

      assertThat(table.rows()).containsExactly(new RawRow(3, List.of("2", "z")));
      assertThat(table.broken()).extracting(Trouble::line).containsExactly(2, 4);
    }
  }

  @Nested
  class GivenAnyDelimiter {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void whenItIsNotSaid_thenItIsFoundOut(String mark) {
      var table = read("a,b,c\n1,2,3\n".replace(",", mark));

      assertThat(table.header()).containsExactly("a", "b", "c");
    }
  }

  @Nested
  class GivenAnEncoding {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030"})
    void whenBytesAreRead_thenTheTextIsThere(String name) {
      var text = "Order,标题,Long enough to tell zeros apart\n1,红色手袋,x\n";
      var said = name.equals("GB18030") ? Optional.of(Charset.forName(name)) : none();

      var read = FileText.of(text.getBytes(Charset.forName(name)), said);

      assertThat(read.text()).isEqualTo(text);
      assertThat(read.isDamaged()).isFalse();
    }

    private static Optional<Charset> none() {
      return Optional.empty();
    }
  }

  @Nested
  class GivenNothingToRead {
    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a,b\n", "a,a\n1,2\n"})
    void whenItIsRead_thenTheFileIsRefused(String text) {
      assertThat(read(text).troubles()).hasSize(1);
      assertThat(read(text).rows()).isEmpty();
    }
  }
}
