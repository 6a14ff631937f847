package io.redress.rulebook.domain;

import io.redress.rulebook.Remedy;
import java.util.ArrayList;
import java.util.List;

/** Sets of remedies as words of bits: they are joined and compared in every trial. */
final class RemedyBits {
  static final int NONE = 0;

  private static final List<List<Remedy>> LISTS = lists();

  private RemedyBits() {}

  static int of(List<Remedy> remedies) {
    var bits = NONE;
    for (var place = 0; place < remedies.size(); place++) {
      bits |= bit(remedies.get(place));
    }
    return bits;
  }

  static int bit(Remedy remedy) {
    return 1 << remedy.place();
  }

  /** The remedies of a set, strongest first. */
  static List<Remedy> toList(int bits) {
    return LISTS.get(bits);
  }

  private static List<List<Remedy>> lists() {
    var lists = new ArrayList<List<Remedy>>();
    for (var bits = NONE; bits < 1 << Remedy.values().length; bits++) {
      var remedies = new ArrayList<Remedy>();
      for (var remedy : Remedy.values()) {
        if ((bits & bit(remedy)) != NONE) {
          remedies.add(remedy);
        }
      }
      lists.add(List.copyOf(remedies));
    }
    return List.copyOf(lists);
  }
}
