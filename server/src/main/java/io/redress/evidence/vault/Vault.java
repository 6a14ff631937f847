package io.redress.evidence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Keeps files under names of our own; a file never changes once it is there, so a copy of the whole
 * at any later time holds every file that an earlier copy of the database names.
 */
public interface Vault {
  /** Keeps a file; when this returns, it survives the loss of power. Doing it again is harmless. */
  void put(FileKey key, Path file) throws IOException;

  /**
   * The bytes of a file.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  InputStream open(FileKey key) throws IOException;

  /** Whether a file is there. */
  boolean has(FileKey key) throws IOException;

  /** Takes a file away; none is fine. */
  void delete(FileKey key) throws IOException;
}
