package io.redress.language.bundle;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One message in one language: an ICU pattern, read at once and compiled for the first regions that
 * ask for it, since most of the thousands of messages are never said in one run.
 */
public final class Message {
  /** Regions come from whoever asks; there are more of them than are worth the memory. */
  private static final int MOST_REGIONS_KEPT = 12;

  private final String key;
  private final String pattern;
  private final Set<String> parameters;
  private final Map<Locale, MessageFormat> compiled = new ConcurrentHashMap<>();

  Message(String key, String pattern) {
    this.key = key;
    this.pattern = pattern;
    this.parameters = parameters(read());
  }

  /** The pattern as it stands in the bundle. */
  public String pattern() {
    return pattern;
  }

  /** The names of the parameters it needs. */
  public Set<String> parameters() {
    return parameters;
  }

  /** The text; refuses to be written without one of its parameters. */
  public String format(Locale region, Map<String, Object> values) {
    if (!values.keySet().containsAll(parameters)) {
      throw new IllegalStateException(
          "message " + key + " needs " + parameters + " and was given " + values.keySet());
    }
    // a MessageFormat is not thread-safe, its clone belongs to this call alone
    return compiled(region).clone().format(values);
  }

  /** Also those that stand only inside a plural or a select, which the format does not tell of. */
  private static Set<String> parameters(MessagePattern parts) {
    return IntStream.range(0, parts.countParts())
        .mapToObj(parts::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
        .map(parts::getSubstring)
        .collect(Collectors.toUnmodifiableSet());
  }

  private MessageFormat compiled(Locale region) {
    var known = compiled.get(region);
    if (known != null) {
      return known;
    }
    var format = new MessageFormat(pattern, region);
    if (compiled.size() < MOST_REGIONS_KEPT) {
      compiled.put(region, format);
    }
    return format;
  }

  private MessagePattern read() {
    try {
      return new MessagePattern(pattern);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalStateException("message " + key + " cannot be read: " + pattern, unreadable);
    }
  }
}
