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

  /** Where the sign-ins are; another data folder than that of the first start has none. */
  String whereToRead() {
    return Files.exists(path)
        ? "Sign-ins and links are in " + path
        : "Sign-ins and links were told at the first start and are not in this data folder.";
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
