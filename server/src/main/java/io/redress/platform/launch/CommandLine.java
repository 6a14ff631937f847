package io.redress.platform.launch;

import io.redress.platform.settings.Setting;
import io.redress.platform.settings.StartupProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command with the settings that were given as options and everything else that was said.
 *
 * @param command what is asked for
 * @param settings values by property name, stronger than the environment
 * @param rest arguments of the command itself, its own options included
 */
public record CommandLine(Command command, Map<String, String> settings, List<String> rest) {
  public CommandLine {
    settings = Map.copyOf(settings);
    rest = List.copyOf(rest);
  }

  /** Reads the arguments; what nobody knows is a {@link StartupProblem}. */
  public static CommandLine parse(List<String> arguments) {
    var hasWord = !arguments.isEmpty() && !arguments.getFirst().startsWith("--");
    var command = hasWord ? command(arguments.getFirst()) : Command.SERVE;
    var settings = new LinkedHashMap<String, String>();
    var rest = new ArrayList<String>();
    var words = new ArrayList<>(hasWord ? arguments.subList(1, arguments.size()) : arguments);
    while (!words.isEmpty()) {
      var word = words.removeFirst();
      var setting = settingOf(word);
      if (setting.isPresent()) {
        settings.put(setting.get().property(), valueOf(word, words));
      } else {
        rest.add(word);
      }
    }
    refuseUnknown(command, rest);
    return new CommandLine(command, settings, rest);
  }

  /** The value of a property: from the options, or else from the environment. */
  public @Nullable String lookup(String property, Map<String, String> environment) {
    var given = settings.get(property);
    if (given != null) {
      return given;
    }
    return Setting.ofProperty(property)
        .map(setting -> environment.get(setting.variable()))
        .orElse(null);
  }

  /** The settings in the form that Spring reads. */
  public String[] asSpringArguments() {
    return settings.entrySet().stream()
        .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
        .toArray(String[]::new);
  }

  private static Command command(String word) {
    return Command.ofWord(word)
        .orElseThrow(
            () ->
                new StartupProblem(
                    "Unknown command %s: ./redress help lists all.".formatted(word)));
  }

  private static Optional<Setting> settingOf(String word) {
    return word.startsWith("--")
        ? Setting.ofOption(word.substring(2).split("=", 2)[0])
        : Optional.empty();
  }

  private static String valueOf(String word, List<String> following) {
    var at = word.indexOf('=');
    if (at >= 0) {
      return word.substring(at + 1);
    }
    if (following.isEmpty() || following.getFirst().startsWith("--")) {
      throw new StartupProblem("%s needs a value: ./redress help shows how.".formatted(word));
    }
    return following.removeFirst();
  }

  private static void refuseUnknown(Command command, List<String> rest) {
    if ((command == Command.SERVE || command == Command.HELP) && !rest.isEmpty()) {
      throw new StartupProblem(
          "Unknown option %s: ./redress help lists all.".formatted(rest.getFirst()));
    }
  }
}
