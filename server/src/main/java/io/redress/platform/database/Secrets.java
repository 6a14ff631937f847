package io.redress.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Random secrets of this installation, made on first use and kept in a file of its owner only. */
public final class Secrets {
  private static final int SECRET_BYTES = 24;

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  /** The secrets of the installation with this data folder. */
  public Secrets(Path folder) {
    this.file = folder.resolve("secrets.properties");
  }

  /** The secret with this name, the same at every start. */
  String of(String name) {
    return of(
        name,
        () -> {
          var bytes = new byte[SECRET_BYTES];
          random.nextBytes(bytes);
          return HexFormat.of().formatHex(bytes);
        });
  }

  /** The secret with this name; what the maker says when there is none yet. */
  public String of(String name, Supplier<String> maker) {
    // Several parts keep theirs in one file.
    synchronized (Secrets.class) {
      try {
        var kept = read();
        var secret = kept.getProperty(name);
        if (secret != null) {
          return secret;
        }
        var fresh = maker.get();
        kept.setProperty(name, fresh);
        write(kept);
        return fresh;
      } catch (IOException e) {
        throw new IllegalStateException("The secrets cannot be kept in " + file, e);
      }
    }
  }

  /** The secret with this name, if it was ever made. */
  public Optional<String> find(String name) {
    try {
      return Optional.ofNullable(read().getProperty(name));
    } catch (IOException e) {
      throw new IllegalStateException("The secrets cannot be read in " + file, e);
    }
  }

  private Properties read() throws IOException {
    var kept = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        kept.load(reader);
      }
    }
    return kept;
  }

  private void write(Properties kept) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh = Files.createTempFile(file.resolveSibling(""), "secrets", ".new", ownerOnly);
    try (var writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
      kept.store(writer, "Secrets of this installation. Whoever reads them reads everything.");
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
