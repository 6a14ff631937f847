package io.redress.platform.tenancy;

import io.redress.platform.tenancy.PendingWrites.Write;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Brings writes of several strands into one order in which those of the same text stand together.
 *
 * <p>Only what comes next in its strand is ever taken, so whatever one write needs from an earlier
 * one of its strand is there. How well they come together changes the time they take, nothing else.
 */
final class Weave {
  private final List<Deque<Write>> ahead;

  private Weave(List<List<Write>> strands) {
    ahead = new ArrayList<>(strands.stream().map(ArrayDeque::new).toList());
  }

  /** Groups of writes of the same text, to be sent one group after the other. */
  static List<List<Write>> of(List<List<Write>> strands) {
    var weave = new Weave(strands);
    var groups = new ArrayList<List<Write>>();
    weave.ahead.removeIf(Deque::isEmpty);
    while (!weave.ahead.isEmpty()) {
      groups.add(weave.take(weave.next()));
      weave.ahead.removeIf(Deque::isEmpty);
    }
    return groups;
  }

  /** A text that comes next somewhere and, where there is one, later nowhere. */
  private String next() {
    var first = new LinkedHashSet<String>();
    ahead.forEach(strand -> first.add(textOf(strand.getFirst())));
    return first.stream()
        .filter(text -> ahead.stream().noneMatch(strand -> isLater(strand, text)))
        .findFirst()
        .orElseGet(first::getFirst);
  }

  private static boolean isLater(Deque<Write> strand, String text) {
    return strand.stream().skip(1).anyMatch(write -> textOf(write).equals(text));
  }

  private List<Write> take(String text) {
    var group = new ArrayList<Write>();
    for (var strand : ahead) {
      if (textOf(strand.getFirst()).equals(text)) {
        group.add(strand.removeFirst());
      }
    }
    return group;
  }

  private static String textOf(Write write) {
    return write.sql().text();
  }
}
