package io.redress.privacy.jobs;

import io.redress.platform.backup.AfterRestore;
import io.redress.privacy.Erasures;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Erases again whom a backup brought back. */
@Component
class ErasuresAfterRestore implements AfterRestore {
  private final Erasures erasures;

  ErasuresAfterRestore(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public String subject() {
    return "erasures";
  }

  @Override
  public void run(Path data) {
    var _ = erasures.replay(data.resolve(erasures.listFile().getFileName()));
  }
}
