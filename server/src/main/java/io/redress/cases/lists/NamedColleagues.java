package io.redress.cases.lists;

import io.redress.people.StaffMember;
import io.redress.shared.StaffId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is meant by {@code @name} in a note: the whole name, or its first part where only one
 * colleague is called so. Who cannot be told apart is not guessed.
 */
public final class NamedColleagues {
  private final List<StaffMember> byLength;

  /** Among these. */
  public NamedColleagues(List<StaffMember> staff) {
    this.byLength =
        staff.stream()
            .sorted(
                Comparator.comparing((StaffMember each) -> plain(each.name()).length()).reversed())
            .toList();
  }

  /** Everybody whom the words name, in the order in which they do. */
  public List<StaffId> in(String words) {
    var text = plain(words);
    Set<StaffId> found = new LinkedHashSet<>();
    for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
        meant(text.substring(at + 1)).ifPresent(found::add);
      }
    }
    return new ArrayList<>(found);
  }

  private Optional<StaffId> meant(String rest) {
    var whole =
        byLength.stream().filter(each -> begins(rest, plain(each.name()))).limit(2).toList();
    if (!whole.isEmpty()) {
      var isAlone =
          whole.size() == 1 || !plain(whole.getFirst().name()).equals(plain(whole.get(1).name()));
      return isAlone ? Optional.of(whole.getFirst().id()) : Optional.empty();
    }
    var first = byLength.stream().filter(each -> begins(rest, firstPart(each))).limit(2).toList();
    return first.size() == 1 ? Optional.of(first.getFirst().id()) : Optional.empty();
  }

  /** Whether the text begins with this name and not with a longer one that it is a part of. */
  private static boolean begins(String text, String name) {
    return !name.isEmpty()
        && text.startsWith(name)
        && (text.length() == name.length() || isEnd(text.codePointAt(name.length())));
  }

  /** Scripts without spaces end a name anywhere; others where no letter goes on. */
  private static boolean isEnd(int next) {
    return !Character.isLetterOrDigit(next) || Character.isIdeographic(next);
  }

  private static String firstPart(StaffMember member) {
    return plain(member.name()).split(" ", 2)[0];
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
