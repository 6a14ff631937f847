package io.redress.imports.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Guesses what columns mean from their headings, in English, Chinese and German. */
public final class MappingSuggestion {
  private MappingSuggestion() {}

  /** The field of each heading that looks like one; a field is given away once. */
  public static Map<String, String> columns(List<String> headings, KnownFields fields) {
    var known = new HashMap<String, String>();
    for (var field : fields.all()) {
      field.headings().forEach(name -> known.putIfAbsent(plain(name), field.name()));
    }
    // The name of a field is stronger than what people call another one.
    fields.all().forEach(field -> known.put(plain(field.name()), field.name()));
    var suggested = new LinkedHashMap<String, String>();
    var given = new HashSet<String>();
    for (var heading : headings) {
      var field = known.get(plain(heading));
      if (field != null && given.add(field)) {
        suggested.put(heading, field);
      }
    }
    return suggested;
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
