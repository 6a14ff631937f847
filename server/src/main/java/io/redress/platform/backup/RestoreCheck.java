package io.redress.platform.backup;

import java.util.List;

/**
 * Something that must hold in a restored installation before it may serve. Each module offers what
 * it answers for as a bean.
 */
public interface RestoreCheck {
  /** What it looks at, in a few words. */
  String subject();

  /** What does not hold for the merchant in scope; empty when all is well. */
  List<String> findings();
}
