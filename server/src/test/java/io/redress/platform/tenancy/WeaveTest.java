package io.redress.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.tenancy.PendingWrites.Sql;
import io.redress.platform.tenancy.PendingWrites.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WeaveTest {
  /** A strand of writes, each a text and the name of its strand: {@code "a b c"} of strand 1. */
  private static List<Write> strand(String name, String texts) {
    return Arrays.stream(texts.split(" ", -1))
        .filter(text -> !text.isEmpty())
        .map(text -> new Write(new Sql(text, List.of(name)), rows -> {}))
        .toList();
  }

  private static List<String> woven(String... strands) {
    var all = new ArrayList<List<Write>>();
    for (var i = 0; i < strands.length; i++) {
      all.add(strand(String.valueOf(i), strands[i]));
    }
    return Weave.of(all).stream()
        .map(
            group ->
                group.getFirst().sql().text()
                    + group.stream().map(write -> write.sql().values().getFirst()).toList())
        .toList();
  }

  @Nested
  class GivenStrandsThatSayTheSame {
    @Test
    void whenWoven_thenEachTextIsSentOnce() {
      assertThat(woven("a b c", "a b c", "a b c"))
          .containsExactly("a[0, 1, 2]", "b[0, 1, 2]", "c[0, 1, 2]");
    }
  }

  @Nested
  class GivenAStrandThatLeavesSomethingOut {
    @Test
    void whenWoven_thenItWaitsForTheOthers() {
      assertThat(woven("b c", "a b c", "c")).containsExactly("a[1]", "b[0, 1]", "c[0, 1, 2]");
    }
  }

  @Nested
  class GivenStrandsInOppositeOrder {
    @Test
    void whenWoven_thenEachKeepsItsOwn() {
      assertThat(woven("a b", "b a")).containsExactly("a[0]", "b[0, 1]", "a[1]");
    }
  }

  @Nested
  class GivenAStrandThatSaysTheSameTwice {
    @Test
    void whenWoven_thenNothingIsSentBeforeItsTurn() {
      assertThat(woven("a b a", "a")).containsExactly("a[0, 1]", "b[0]", "a[0]");
    }
  }

  @Nested
  class GivenNothing {
    @Test
    void whenWoven_thenNothingIsSent() {
      assertThat(woven("", "")).isEmpty();
    }
  }
}
