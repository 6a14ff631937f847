package io.redress.language.bundle;

import io.redress.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All bundles {@code messages/<name>_<tag>.properties} of all languages as one set of messages.
 *
 * <p>They are UTF-8. A key may stand in one bundle only; every language has the same keys with the
 * same parameters, a language of brands alone those of {@link BrandWords}. Anything else stops the
 * start and names all that is wrong at once.
 */
public final class Bundles {
  private static final String FILES = "classpath*:messages/*.properties";

  private final Map<Language, Map<String, Message>> messages;

  private Bundles(Map<Language, Map<String, Message>> messages) {
    this.messages = messages;
  }

  /** Reads and checks all bundles on the class path. */
  public static Bundles load() {
    var sources = new EnumMap<Language, Map<String, String>>(Language.class);
    var faults = new ArrayList<String>();
    for (var language : Language.ofBrands()) {
      sources.put(language, patterns(language, faults));
    }
    var english = Objects.requireNonNull(sources.get(Language.ENGLISH));
    var pseudo = PseudoLanguage.of(english);
    sources.put(Language.PSEUDO, pseudo);
    sources.put(Language.PSEUDO_MIRRORED, pseudo);
    return of(sources, faults);
  }

  /** Reads and checks patterns by language and key; {@code faults} are those found before. */
  static Bundles of(Map<Language, Map<String, String>> sources, List<String> faults) {
    var messages = new EnumMap<Language, Map<String, Message>>(Language.class);
    sources.forEach((language, patterns) -> messages.put(language, read(patterns)));
    var found = new ArrayList<>(faults);
    var english = Objects.requireNonNull(messages.get(Language.ENGLISH));
    messages.forEach((language, other) -> found.addAll(differences(language, english, other)));
    if (!found.isEmpty()) {
      throw new IllegalStateException("message bundles:\n  " + String.join("\n  ", found));
    }
    return new Bundles(messages);
  }

  /**
   * The message of a key; a key that does not exist is a defect of the program. What a language of
   * brands alone does not have is said in English: a page that can be read is better than none.
   */
  public Message message(Language language, String key) {
    var spoken = keys(language).contains(key) ? language : Language.ENGLISH;
    var message = Objects.requireNonNull(messages.get(spoken)).get(key);
    if (message == null || (spoken != language && !language.isOfBrandsAlone())) {
      throw new IllegalStateException("no message " + key + " in " + language.tag());
    }
    return message;
  }

  /** All keys. */
  public Set<String> keys() {
    return keys(Language.ENGLISH);
  }

  /** The keys that a language has. */
  public Set<String> keys(Language language) {
    return Objects.requireNonNull(messages.get(language)).keySet();
  }

  private static Map<String, Message> read(Map<String, String> patterns) {
    var result = new TreeMap<String, Message>();
    patterns.forEach((key, pattern) -> result.put(key, new Message(key, pattern)));
    return result;
  }

  private static List<String> differences(
      Language language, Map<String, Message> english, Map<String, Message> other) {
    var faults = new ArrayList<String>();
    var all = new TreeSet<>(english.keySet());
    if (language.isOfBrandsAlone()) {
      all.removeIf(key -> !BrandWords.include(key));
    }
    all.addAll(other.keySet());
    for (var key : all) {
      var left = english.get(key);
      var right = other.get(key);
      if (language.isOfBrandsAlone() && !BrandWords.include(key)) {
        faults.add(key + " in " + language.tag() + " is for no brand");
      }
      if (left == null || right == null) {
        faults.add(key + " is missing in " + (left == null ? "en" : language.tag()));
      } else if (!left.parameters().equals(right.parameters())) {
        faults.add(
            key
                + " has "
                + new TreeSet<>(left.parameters())
                + " in en, "
                + new TreeSet<>(right.parameters())
                + " in "
                + language.tag());
      }
    }
    return faults;
  }

  private static Map<String, String> patterns(Language language, List<String> faults) {
    var patterns = new TreeMap<String, String>();
    for (var file : files(language)) {
      read(file)
          .forEach(
              (key, pattern) -> {
                if (patterns.put((String) key, (String) pattern) != null) {
                  faults.add(key + " stands in two bundles, one is " + file.getFilename());
                }
              });
    }
    return patterns;
  }

  private static List<Resource> files(Language language) {
    var ending = "_" + language.tag() + ".properties";
    try {
      return List.of(new PathMatchingResourcePatternResolver().getResources(FILES)).stream()
          .filter(file -> Objects.requireNonNullElse(file.getFilename(), "").endsWith(ending))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties read(Resource file) {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
