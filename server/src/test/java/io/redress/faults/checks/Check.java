package io.redress.faults.checks;

import java.util.List;

/** Something that must hold for all that a merchant has, whatever happened before. */
public interface Check {
  /** What it means when something is found, as the middle of a sentence. */
  String meaning();

  /** Whatever breaks it, told in full; nothing when all is well. */
  List<?> find(Examination examination);
}
