package io.redress.shared;

/** Carries a {@link Refusal} out of a transaction, so that nothing half-done is kept. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.code() + " " + refusal.facts());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
