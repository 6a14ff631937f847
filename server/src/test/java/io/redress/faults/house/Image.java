package io.redress.faults.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.Redress;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import org.springframework.util.FileSystemUtils;

/**
 * The product as it is delivered, without the classes of tests: one jar, and what the JVM remembers
 * of a start (JEP 514), as {@code ./redress} prepares it. Who is killed again and again is up again
 * much sooner by it.
 */
final class Image {
  private static final long LONGEST_MINUTES = 5;

  /** Little memory and no costly compiler: a node lives for some seconds. */
  private static final List<String> TUNED =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xmx256m",
          "--enable-native-access=ALL-UNNAMED");

  private final List<String> command;

  private Image(List<String> command) {
    this.command = List.copyOf(command);
  }

  /** The command that runs it; the options of the product follow. */
  static List<String> command() {
    return Made.IMAGE.command;
  }

  /** Made when the first node starts, once for all of them. */
  private static final class Made {
    static final Image IMAGE = make();

    private Made() {}
  }

  private static Image make() {
    try {
      // The user who runs the database of the first start must reach it.
      var folder = Files.createTempDirectory("redress-image-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      var atEnd = new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
      Runtime.getRuntime().addShutdownHook(atEnd);
      var path = classPath(folder);
      var cache = folder.resolve("redress.aot");
      remember(cache, path, folder);
      return new Image(javaWith(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off"), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> javaWith(List<String> options, String classPath) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(TUNED);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Redress.class.getName()));
    return command;
  }

  /** Starts once on an empty folder; the JVM writes down what it learned, and ends. */
  private static void remember(Path cache, String classPath, Path folder) throws IOException {
    var log = folder.resolve("first.log").toFile();
    var options = List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh");
    var command = new ArrayList<>(javaWith(options, classPath));
    command.addAll(List.of("--data=" + folder.resolve("data"), "--port=0", "--demo=false"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    builder.environment().keySet().removeIf(name -> name.startsWith("REDRESS_"));
    var process = builder.start();
    try {
      assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as("see " + log).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    assertThat(cache).as("what the JVM remembers, see " + log).isNotEmptyFile();
  }

  /** The JVM remembers classes of jars alone, so those of a folder go into one. */
  private static String classPath(Path folder) throws IOException {
    var path = new ArrayList<String>();
    for (var entry : entriesOfTheProduct()) {
      if (Files.isDirectory(Path.of(entry))) {
        var jar = folder.resolve("product-%d.jar".formatted(path.size()));
        pack(Path.of(entry), jar);
        path.add(jar.toString());
      } else {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static List<String> entriesOfTheProduct() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .filter(entry -> !entry.endsWith("src/test/resources"))
        .filter(entry -> Files.exists(Path.of(entry)))
        .toList();
  }

  private static void pack(Path from, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var found = Files.walk(from)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (var each : found.sorted().toList()) {
        var name = from.relativize(each).toString().replace(File.separatorChar, '/');
        if (!name.isEmpty()) {
          out.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
          if (Files.isRegularFile(each)) {
            Files.copy(each, out);
          }
          out.closeEntry();
        }
      }
    }
  }
}
