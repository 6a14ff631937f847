package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, carried in the package and unpacked once per data folder. */
final class PostgresBinaries {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int EXECUTABLE = 0b001_000_000;

  private PostgresBinaries() {}

  /** Unpacks the programs below this folder, unless they are there, and returns where they are. */
  static Path unpackBelow(Path folder) throws IOException {
    var archive = archive();
    // The size stands for the version: other programs, another folder.
    var home = folder.resolve("bin-" + archive.openConnection().getContentLengthLong());
    if (Files.isDirectory(home)) {
      return home;
    }
    var unfinished = Files.createTempDirectory(folder, "unpacking-");
    try (var stream = archive.openStream()) {
      unpack(stream, unfinished);
    }
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    return home;
  }

  private static URL archive() {
    @Nullable URL found = PostgresBinaries.class.getResource(ARCHIVE);
    var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (found == null || !machine.equals("Linux amd64")) {
      throw new StartupProblem(
          "The embedded database runs on Linux amd64 only, this is "
              + machine
              + ": set REDRESS_DATABASE_URL to a PostgreSQL server.");
    }
    return found;
  }

  private static void unpack(InputStream archive, Path home) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, inside(home, entry.getName()));
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    var isProgram = (entry.getMode() & EXECUTABLE) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static Path inside(Path home, String name) throws IOException {
    var file = home.resolve(name).normalize();
    if (!file.startsWith(home)) {
      throw new IOException("The archive leaves its folder: " + name);
    }
    return file;
  }
}
