package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of one database server and how its programs are run on them.
 *
 * @param home the folder that holds the files, their log and the programs
 * @param binaries where the programs are
 * @param user who runs them
 */
record PostgresCluster(Path home, Path binaries, PostgresUser user) {
  static final String MAJOR_VERSION = "18";
  // Lines of postmaster.pid: process, folder, start, port, ...
  private static final int PORT_LINE = 3;
  private static final long LOG_LIMIT_BYTES = 10L * 1024 * 1024;

  Path files() {
    return home.resolve(MAJOR_VERSION);
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  /**
   * Refuses files of another major version: a new and empty database beside them would hide them.
   */
  void refuseOtherMajor() throws IOException {
    if (Files.isDirectory(files())) {
      refuseOtherMajor(files());
      return;
    }
    try (var children = Files.newDirectoryStream(home)) {
      for (var child : children) {
        refuseOtherMajor(child);
      }
    }
  }

  private void refuseOtherMajor(Path folder) throws IOException {
    var version = folder.resolve("PG_VERSION");
    if (!Files.exists(version)) {
      return;
    }
    var found = Files.readString(version).strip();
    if (!found.equals(MAJOR_VERSION)) {
      throw new StartupProblem(
          "The database in %s is of PostgreSQL %s, this Redress brings %s: start the Redress that made it, or move the database as docs/backup.md says."
              .formatted(folder, found, MAJOR_VERSION));
    }
  }

  /** Makes the files; a half-made set of an earlier try is thrown away. */
  void createIfMissing(String superuser, String password) throws IOException, InterruptedException {
    if (Files.isDirectory(files())) {
      user.own(files());
      return;
    }
    var unfinished = home.resolve(MAJOR_VERSION + ".unfinished");
    delete(unfinished);
    Files.createDirectory(unfinished);
    var passwordFile = Files.createTempFile(home, "password", "");
    Files.writeString(passwordFile, password);
    try {
      user.own(unfinished);
      user.own(passwordFile);
      initialise(unfinished, superuser, passwordFile);
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(unfinished, files(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initialise(Path folder, String superuser, Path passwordFile)
      throws IOException, InterruptedException {
    var output = home.resolve("initdb.log");
    var process =
        run(
            "initdb",
            List.of(
                "--pgdata=" + folder,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"),
            output);
    if (process.waitFor() != 0) {
      var said = Files.readString(output);
      if (said.contains("No space left")) {
        throw DataFolder.diskFull(home);
      }
      throw new StartupProblem("The database could not be made, %s says why.".formatted(output));
    }
  }

  /** The port that a server on these files says it listens on; an old word of it may be left. */
  static Optional<Integer> port(Path files) throws IOException {
    var pidFile = files.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(pidFile);
    return lines.size() > PORT_LINE
        ? Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()))
        : Optional.empty();
  }

  /** Starts one of the programs with its output appended to a file. */
  Process run(String program, List<String> arguments, Path output) throws IOException {
    var line =
        Stream.concat(
                Stream.of(binaries.resolve("bin").resolve(program).toString()), arguments.stream())
            .toList();
    var builder = new ProcessBuilder(user.command(line));
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.directory(home.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    return builder.start();
  }

  /** Keeps the log from growing without bound: one old one beside the current. */
  void turnLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
      Files.move(log(), home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
