package io.redress.faults.checks;

import java.util.List;

/** Every chain of a case and of the ledger, and every daily seal, is what was written. */
final class ChainsAreWhole implements Check {
  @Override
  public String meaning() {
    return "chains that are broken";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination.audit().get().broken();
  }
}
