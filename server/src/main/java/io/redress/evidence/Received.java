package io.redress.evidence;

/** What became of a file that was brought. */
public sealed interface Received {
  /** It is kept and waits to be attached to a case. */
  record Kept(Evidence evidence) implements Received {}

  /** It is not taken, and nothing of it is left. */
  record Refused(FileRefusal refusal) implements Received {}

  /** The kept file; what is refused becomes the problem that a program meets. */
  default Evidence orThrow() {
    return switch (this) {
      case Kept kept -> kept.evidence();
      case Refused refused -> throw refused.refusal().problem();
    };
  }
}
