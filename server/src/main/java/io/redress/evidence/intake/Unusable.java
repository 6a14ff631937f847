package io.redress.evidence.intake;

import io.redress.evidence.FileFault;
import java.io.Serial;

/** A file that is not taken, found out on the way in. */
public final class Unusable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final FileFault fault;

  public Unusable(FileFault fault) {
    super(fault.name());
    this.fault = fault;
  }

  public FileFault fault() {
    return fault;
  }
}
