package io.redress.evidence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A vault in a folder, which all nodes of an installation share. */
public final class FolderVault implements Vault {
  private final Path root;

  public FolderVault(Path root) {
    this.root = root;
  }

  @Override
  public void put(FileKey key, Path file) throws IOException {
    var place = root.resolve(key.value());
    Files.createDirectories(place.getParent());
    var beside = Files.createTempFile(place.getParent(), ".", ".new");
    try {
      Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
      force(beside, StandardOpenOption.WRITE);
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    // the new name, and the names of new folders above it
    for (var at = place.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
      force(at, StandardOpenOption.READ);
    }
  }

  @Override
  public InputStream open(FileKey key) throws IOException {
    return Files.newInputStream(root.resolve(key.value()));
  }

  @Override
  public boolean has(FileKey key) {
    return Files.isRegularFile(root.resolve(key.value()));
  }

  @Override
  public void delete(FileKey key) throws IOException {
    Files.deleteIfExists(root.resolve(key.value()));
  }

  private static void force(Path path, StandardOpenOption way) throws IOException {
    try (var channel = FileChannel.open(path, way)) {
      channel.force(true);
    }
  }
}
