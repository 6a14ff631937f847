package io.redress.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.rulebook.text.Node.Scalar;
import io.redress.rulebook.text.Node.Table;
import io.redress.rulebook.text.Node.UnreadableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are read, and those that are given up before they can do harm. */
class NodeReaderTest {
  private static final int MANY = 100_000;

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void whenATextNestsWithoutEnd_thenItIsTold(String more) {
    assertThatThrownBy(() -> Node.parse(more.repeat(MANY)))
        .isInstanceOf(UnreadableText.class)
        .hasMessageContaining("at most " + NodeReader.MOST_LEVELS);
  }

  @Test
  void whenATextNestsAsDeepAsItMay_thenItIsRead() throws UnreadableText {
    var deepest = nested(NodeReader.MOST_LEVELS);

    assertThat(Node.written(Node.parse(deepest))).isEqualTo(deepest);
    assertThatThrownBy(() -> Node.parse(nested(NodeReader.MOST_LEVELS + 1)))
        .isInstanceOf(UnreadableText.class);
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# a remark alone\n"})
  void whenATextSaysNothing_thenItIsAnEmptyTable(String text) throws UnreadableText {
    assertThat(Node.parse(text))
        .isInstanceOfSatisfying(Table.class, table -> assertThat(table.entries()).isEmpty());
  }

  @Test
  void whenATextIsATable_thenEachValueKnowsItsLine() throws UnreadableText {
    var root = (Table) Node.parse("a: 1\n\"b\": ~\nc:\n  - {d: \"~\"}\n");

    assertThat(root.entries()).containsOnlyKeys("a", "b", "c");
    assertThat(root.entries().get("a")).isEqualTo(new Scalar("1", false, 1));
    assertThat(root.entries().get("b")).isEqualTo(new Scalar("~", true, 2));
    assertThat(Node.written(root)).isEqualTo("{a: 1, b: null, c: [{d: '~'}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: 1\na: 2", "a: &x [1]\nb: *x", "[a]: 1", "a: 1\n---\nb: 2", "a: [1", "a: *b"})
  void whenATextIsNoPlainDocument_thenItIsTold(String text) {
    assertThatThrownBy(() -> Node.parse(text)).isInstanceOf(UnreadableText.class);
  }
}
