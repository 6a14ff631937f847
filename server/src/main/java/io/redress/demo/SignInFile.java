package io.redress.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the sign-ins of the demonstration can be read again, by the owner of the files only. */
record SignInFile(Path path) {
  static SignInFile in(Path data) {
    return new SignInFile(data.resolve("demo-sign-ins.txt"));
  }

  void write(String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.deleteIfExists(path);
      // Closed to others from its first moment on.
      Files.createFile(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
