package io.redress.replay;

import io.redress.platform.launch.Arguments;
import io.redress.platform.launch.CommandLine;
import io.redress.platform.settings.Setting;
import io.redress.platform.settings.StartupProblem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a replay was asked for.
 *
 * @param ledger the folder that holds the ledger
 * @param limit at most so many rows
 * @param outcomes file to write what became of each cancellation to
 * @param data folder to keep the database in; without one it is thrown away at the end
 */
record ReplayOptions(Path ledger, int limit, Optional<Path> outcomes, Optional<Path> data) {
  private static final String LIMIT = "limit";
  private static final String OUT = "out";

  static ReplayOptions of(CommandLine line) {
    var arguments = Arguments.parse(line.rest(), Set.of(LIMIT, OUT));
    if (arguments.words().size() != 1) {
      throw new StartupProblem("Name one folder that holds the ledger: ./redress replay DIR");
    }
    return new ReplayOptions(
        Path.of(arguments.words().getFirst()),
        arguments.option(LIMIT).map(ReplayOptions::limit).orElse(Integer.MAX_VALUE),
        arguments.option(OUT).map(Path::of),
        // The environment names the folder of the installation, which a replay never touches.
        Optional.ofNullable(line.settings().get(Setting.DATA.property())).map(Path::of));
  }

  private static int limit(String text) {
    try {
      var limit = Integer.parseInt(text);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw unusable(text);
    }
    throw unusable(text);
  }

  private static StartupProblem unusable(String text) {
    return new StartupProblem("--limit must be a number of rows from 1 on, not " + text + ".");
  }
}
