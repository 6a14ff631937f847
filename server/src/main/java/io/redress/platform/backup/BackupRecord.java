package io.redress.platform.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that was made of this installation.
 *
 * @param asOf everything acknowledged until this moment is in it
 * @param finishedAt when it was safe on the disk
 * @param extent how much is in it
 * @param folder where it was written
 */
public record BackupRecord(Instant asOf, Instant finishedAt, Extent extent, Path folder) {
  /**
   * How much is in a backup.
   *
   * @param hasDatabase whether the database is in it; an external one is copied by its own tools
   */
  public record Extent(long files, long bytes, boolean hasDatabase) {}
}
