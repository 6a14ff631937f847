package io.redress.rulebook.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where rule files lie: in the application, or in a directory. */
public final class RuleSources {
  private static final String FOLDER = "/rulebook/";

  private RuleSources() {}

  /** The rule files that ship with the application, in the order of their index. */
  public static Map<String, String> shipped() {
    var files = new LinkedHashMap<String, String>();
    resource("index.txt")
        .lines()
        .filter(name -> !name.isBlank())
        .forEach(name -> files.put(name, resource(name)));
    return files;
  }

  /** The rule files of a directory and its folders, by name. */
  public static Map<String, String> in(Path directory) {
    var files = new LinkedHashMap<String, String>();
    try (var paths = Files.walk(directory)) {
      for (var path : paths.filter(file -> file.toString().endsWith(".yaml")).sorted().toList()) {
        files.put(directory.relativize(path).toString(), Files.readString(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (var stream = RuleSources.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
