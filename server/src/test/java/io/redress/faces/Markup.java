package io.redress.faces;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A strict eye for HTML: every element that is opened is closed, in order. */
final class Markup {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>");
  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "img", "br", "hr", "!doctype");

  private Markup() {}

  /** What is wrong with the nesting; empty when nothing is. */
  static List<String> faults(String html) {
    var open = new ArrayDeque<String>();
    var faults = new ArrayList<String>();
    var tags = TAG.matcher(html);
    while (tags.find()) {
      var name = tags.group(2).toLowerCase(java.util.Locale.ROOT);
      if (VOID.contains(name)) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.push(name);
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        faults.add("</" + name + "> at " + tags.start());
      }
    }
    open.forEach(name -> faults.add("<" + name + "> is never closed"));
    return faults;
  }

  /** All values of an attribute. */
  static List<String> values(String html, String attribute) {
    return Pattern.compile("<[a-zA-Z][^>]* " + attribute + "=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
