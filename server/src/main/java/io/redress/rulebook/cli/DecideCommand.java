package io.redress.rulebook.cli;

import io.redress.rulebook.Rulebook;
import io.redress.rulebook.text.DecisionWriter;
import io.redress.rulebook.text.Explanations;
import io.redress.rulebook.text.FactsReader;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code decide FILE [--lang TAG] [--rulebook DIR]}: prints one decision a line for the cases of a
 * file.
 *
 * <p>Needs neither the server nor a database.
 */
public final class DecideCommand {
  private static final int DONE = 0;
  private static final int REFUSED = 2;
  private static final String USAGE = "usage: decide FILE [--lang TAG] [--rulebook DIR]";

  private DecideCommand() {}

  /** Starts the command as a program of its own. */
  public static void main(String[] arguments) {
    var status = run(List.of(arguments), System.out, System.err);
    System.out.flush();
    System.exit(status);
  }

  /**
   * Runs the command.
   *
   * @return 0 when every case was decided, 2 when something could not be read
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    var options = Options.parse(arguments);
    if (options.isEmpty()) {
      err.println(USAGE);
      return REFUSED;
    }
    try {
      return decide(options.get(), out, err);
    } catch (UnusableRules e) {
      err.println(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      err.println("cannot read: " + e.getMessage());
    }
    return REFUSED;
  }

  private static int decide(Options options, PrintStream out, PrintStream err) throws IOException {
    var rulebook =
        options.rulebook() == null ? Rulebook.load() : Rulebook.load(Path.of(options.rulebook()));
    var text = Files.readString(Path.of(options.file()));
    var reading = new FactsReader(rulebook.brandPolicyIds()).read(options.file(), text);
    var writer = new DecisionWriter();
    var explanations = new Explanations();
    for (var one : reading.cases()) {
      var decision = rulebook.decide(one.facts());
      var words = explanations.render(decision.explanation(), options.language());
      out.println(writer.line(one.id(), decision, words));
    }
    reading.problems().forEach(err::println);
    return reading.problems().isEmpty() ? DONE : REFUSED;
  }

  private record Options(String file, String language, @Nullable String rulebook) {
    static Optional<Options> parse(List<String> arguments) {
      String file = null;
      String rulebook = null;
      var language = "en";
      for (var i = 0; i < arguments.size(); i++) {
        var argument = arguments.get(i);
        var value = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
        if (argument.equals("--lang") && value != null) {
          language = value;
          i++;
        } else if (argument.equals("--rulebook") && value != null) {
          rulebook = value;
          i++;
        } else if (file == null && !argument.startsWith("--")) {
          file = argument;
        } else {
          return Optional.empty();
        }
      }
      return file == null ? Optional.empty() : Optional.of(new Options(file, language, rulebook));
    }
  }
}
