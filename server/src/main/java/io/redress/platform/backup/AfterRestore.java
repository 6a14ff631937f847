package io.redress.platform.backup;

import java.nio.file.Path;

/**
 * Something that is done again in a restored installation before it is checked: what happened after
 * the backup and must not be undone by going back, such as erasures.
 */
public interface AfterRestore {
  /** What is done, in a few words. */
  String subject();

  /** Does it; the data folder holds the newest lists that are known. May be done twice. */
  void run(Path data);
}
