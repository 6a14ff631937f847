package io.redress.rulebook.cli;

import io.redress.rulebook.text.RuleEntries;
import io.redress.rulebook.text.RuleFiles;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.rulebook.text.RuleSources;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code rulebook check DIR} reads the rule files of a directory and tells every mistake by file
 * and line; {@code rulebook show ID [DIR]} prints one rule as it is written.
 *
 * <p>Needs neither the server nor a database. Exit code 0 when all is well, 2 otherwise.
 */
public final class RulebookCommand {
  private static final int DONE = 0;
  private static final int REFUSED = 2;
  private static final String USAGE = "usage: rulebook check DIR | rulebook show ID [DIR]";

  private final PrintStream out;
  private final PrintStream err;

  public RulebookCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and returns its exit code. */
  public int run(List<String> arguments) {
    try {
      return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
        case "check" -> arguments.size() == 2 ? check(arguments.get(1)) : refuse(USAGE);
        case "show" ->
            switch (arguments.size()) {
              case 2 -> show(arguments.get(1), RuleSources.shipped());
              case 3 -> show(arguments.get(1), files(arguments.get(2)));
              default -> refuse(USAGE);
            };
        default -> refuse(USAGE);
      };
    } catch (UncheckedIOException e) {
      return refuse("cannot read: " + e.getMessage());
    } catch (NoDirectory e) {
      return refuse(e.getMessage() + " is no directory");
    }
  }

  private int check(String directory) {
    var files = files(directory);
    try {
      var lawbook = RuleFiles.read(files);
      var count = RuleEntries.of(files).size();
      out.printf(
          "%d rules in %d files are in order, %d of them terms of brands%n",
          count, files.size(), lawbook.brandPolicyIds().size());
      return DONE;
    } catch (UnusableRules e) {
      e.problems().forEach(err::println);
      return refuse(e.problems().size() + " mistakes; the rules in force stay as they are");
    }
  }

  private int show(String id, Map<String, String> files) {
    var entries = RuleEntries.of(files);
    var found = entries.find(id);
    if (found.isEmpty()) {
      var near = entries.nearest(id).orElse("none");
      return refuse("no rule is called " + id + "; the nearest is " + near);
    }
    out.println(found.get().place());
    if (found.get().isFromMemory()) {
      out.println("From memory only: no source was read for it.");
    }
    out.println(found.get().text());
    for (var part : entries.partsOf(id)) {
      out.println();
      out.println(part.place());
      out.println(part.text());
    }
    return DONE;
  }

  private static Map<String, String> files(String directory) {
    var path = Path.of(directory);
    if (!Files.isDirectory(path)) {
      throw new NoDirectory(directory);
    }
    return RuleSources.in(path);
  }

  private int refuse(String message) {
    err.println(message);
    return REFUSED;
  }

  /** What was named is no directory. */
  private static final class NoDirectory extends RuntimeException {
    NoDirectory(String name) {
      super(name);
    }
  }
}
