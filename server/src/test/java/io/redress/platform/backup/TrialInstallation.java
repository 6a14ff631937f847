package io.redress.platform.backup;

import io.redress.Redress;
import io.redress.platform.launch.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Installations with data folders of their own, and the commands that work on them. */
final class TrialInstallation implements AutoCloseable {
  /** What a command returned and said. */
  record Ending(int exitCode, String out, String err) {}

  private final Path folder;

  TrialInstallation() {
    try {
      // The user who runs the database must reach it.
      folder = Files.createTempDirectory("redress-backup-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path at(String name) {
    return folder.resolve(name);
  }

  /** The whole application on a data folder, with these parts of tests. */
  ConfigurableApplicationContext serve(Path data, Class<?>... parts) {
    var sources = new ArrayList<Class<?>>(List.of(Redress.class));
    sources.addAll(List.of(parts));
    var application = new SpringApplication(sources.toArray(Class<?>[]::new));
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(NoPartsOfTests.class));
    return application.run(
        "--redress.data=" + data,
        "--redress.port=0",
        "--redress.demo=false",
        "--redress.test-clock=true",
        "--logging.level.root=ERROR");
  }

  Ending backup(Path data, Path to) {
    return backup(data, to, line -> {});
  }

  /** A backup whose progress is told to the listener. */
  Ending backup(Path data, Path to, Consumer<String> listener) {
    return run(
        (out, err) ->
            new BackupCommand(out, err, listener)
                .run(CommandLine.parse(List.of("backup", to.toString(), "--data=" + data))));
  }

  /** A restore as a process of its own, as it is typed. */
  Ending restore(Path from, Path data, String... options) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("restore", from.toString(), "--data=" + data));
    words.addAll(List.of(options));
    return typed("", words);
  }

  /** A command as a process of its own, after what the shell is told first. */
  Ending typed(String first, List<String> words) throws IOException, InterruptedException {
    var said = Files.createTempFile(folder, "said", ".txt");
    var line =
        new ArrayList<>(
            List.of(
                "/bin/bash",
                "-c",
                first + " exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                productClassPath(),
                Redress.class.getName()));
    line.addAll(words);
    var process = new ProcessBuilder(line).redirectError(said.toFile()).start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      var out = output.lines().collect(Collectors.joining("\n"));
      return new Ending(process.waitFor(), out, Files.readString(said));
    } finally {
      process.destroyForcibly();
    }
  }

  // Parts of tests would be found by the application as its own.
  private static String productClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private interface Command {
    int run(PrintStream out, PrintStream err);
  }

  private static Ending run(Command command) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    try (var outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      var exitCode = command.run(outStream, errStream);
      return new Ending(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  /** A copy of a folder, for somebody who wants to damage it. */
  Path copyOf(Path original, String name) throws IOException {
    var copy = at(name);
    try (var files = Files.walk(original)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(original.relativize(file).toString()));
      }
    }
    return copy;
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Other tests' replacements, such as a clock that stands still, are not for this application. */
  static final class NoPartsOfTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
      return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NoPartsOfTests;
    }

    @Override
    public int hashCode() {
      return NoPartsOfTests.class.hashCode();
    }
  }
}
