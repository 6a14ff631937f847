package io.redress.language;

import com.ibm.icu.text.CaseMap;
import java.util.HashMap;
import java.util.Map;

/** What can be said to one reader: messages, dates, sums and time left. */
public record Words(Phrases phrases, Reader reader) {
  /** The message without parameters. */
  public String say(String key) {
    return phrases.say(reader, key, Map.of());
  }

  /** The message with its parameters. */
  public String say(String key, Map<String, ?> parameters) {
    return phrases.say(reader, key, parameters);
  }

  /** The message with its parameters as name, value, name, value. */
  public String say(String key, Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a name without a value for " + key);
    }
    var parameters = new HashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return phrases.say(reader, key, parameters);
  }

  /** The text as the start of a sentence: its first letter in capital where the script has one. */
  public String sentence(String text) {
    return CaseMap.toTitle().wholeString().noLowercase().apply(reader.region(), null, text);
  }

  public Dates dates() {
    return new Dates(this);
  }

  public Sums sums() {
    return new Sums(reader);
  }

  public TimeLeft timeLeft() {
    return new TimeLeft(this);
  }
}
