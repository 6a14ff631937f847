package io.redress.platform.launch;

import io.redress.platform.settings.StartupProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said to a command beside the settings.
 *
 * @param words in their order
 * @param options values of the command's own options, by name without the dashes
 */
public record Arguments(List<String> words, Map<String, String> options) {
  public Arguments {
    words = List.copyOf(words);
    options = Map.copyOf(options);
  }

  /** Reads {@code --name value} and {@code --name=value}; an unknown name is told at once. */
  public static Arguments parse(List<String> rest, Set<String> known) {
    var words = new ArrayList<String>();
    var options = new LinkedHashMap<String, String>();
    var left = new ArrayList<>(rest);
    while (!left.isEmpty()) {
      var word = left.removeFirst();
      if (!word.startsWith("--")) {
        words.add(word);
        continue;
      }
      var parts = word.substring(2).split("=", 2);
      if (!known.contains(parts[0])) {
        throw new StartupProblem("Unknown option %s: ./redress help lists all.".formatted(word));
      }
      if (parts.length == 1 && left.isEmpty()) {
        throw new StartupProblem("%s needs a value: ./redress help shows how.".formatted(word));
      }
      options.put(parts[0], parts.length == 2 ? parts[1] : left.removeFirst());
    }
    return new Arguments(words, options);
  }

  /** The value of an option. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** The value of an option that cannot be left out. */
  public String require(String name) {
    return option(name)
        .orElseThrow(
            () -> new StartupProblem("--%s is missing: ./redress help shows how.".formatted(name)));
  }
}
