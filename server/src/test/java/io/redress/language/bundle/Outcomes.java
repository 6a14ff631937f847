package io.redress.language.bundle;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The texts a pattern can come out as: each form of each plural and select, once. */
final class Outcomes {
  /** What stands for a parameter: about as long as a name or a sum. */
  private static final String PARAMETER = "Xxxx";

  private final MessagePattern pattern;

  private Outcomes(MessagePattern pattern) {
    this.pattern = pattern;
  }

  static List<String> of(String pattern) {
    return new Outcomes(new MessagePattern(pattern)).message(0);
  }

  /** The forms that each plural of a pattern has; a number written out counts as its form. */
  static List<Set<String>> pluralForms(String pattern) {
    var parts = new MessagePattern(pattern);
    var plurals = new ArrayList<Set<String>>();
    for (var at = 0; at < parts.countParts(); at++) {
      var part = parts.getPart(at);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        plurals.add(forms(parts, at));
      }
    }
    return plurals;
  }

  private static Set<String> forms(MessagePattern parts, int start) {
    var forms = new HashSet<String>();
    for (var at = start + 1; at < parts.getLimitPartIndex(start); at++) {
      var part = parts.getPart(at);
      if (part.getType() == Part.Type.ARG_SELECTOR) {
        var selector = parts.getSubstring(part);
        forms.add(
            switch (selector) {
              case "=0" -> "zero";
              case "=1" -> "one";
              case "=2" -> "two";
              default -> selector;
            });
      } else if (part.getType() == Part.Type.MSG_START) {
        at = parts.getLimitPartIndex(at);
      }
    }
    return forms;
  }

  private List<String> message(int start) {
    var texts = List.of("");
    var from = pattern.getPart(start).getLimit();
    for (var at = start + 1; ; at++) {
      var part = pattern.getPart(at);
      var here = pattern.getPatternString().substring(from, part.getIndex());
      texts = each(texts, List.of(here));
      from = part.getLimit();
      switch (part.getType()) {
        case MSG_LIMIT -> {
          return texts;
        }
        case ARG_START -> {
          texts = each(texts, argument(at));
          at = pattern.getLimitPartIndex(at);
          from = pattern.getPart(at).getLimit();
        }
        case REPLACE_NUMBER -> texts = each(texts, List.of("5"));
        default -> {}
      }
    }
  }

  private List<String> argument(int start) {
    var forms = new ArrayList<String>();
    for (var at = start + 1; at < pattern.getLimitPartIndex(start); at++) {
      if (pattern.getPart(at).getType() == Part.Type.MSG_START) {
        forms.addAll(message(at));
        at = pattern.getLimitPartIndex(at);
      }
    }
    return forms.isEmpty() ? List.of(PARAMETER) : forms;
  }

  private static List<String> each(List<String> before, List<String> after) {
    var all = new ArrayList<String>(before.size() * after.size());
    before.forEach(left -> after.forEach(right -> all.add(left + right)));
    return all;
  }
}
