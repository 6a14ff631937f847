package io.redress.people.access;

/**
 * Where a request comes from, as far as it can be told.
 *
 * @param address IP address of the caller; empty for work of the house itself
 * @param device browser and system, for people to recognise; may be empty
 */
public record Whereabouts(String address, String device) {
  private static final ScopedValue<Whereabouts> CURRENT = ScopedValue.newInstance();
  private static final Whereabouts NOWHERE = new Whereabouts("", "");

  /** Does the work of a request from here. */
  public <X extends Throwable> void run(ScopedValue.CallableOp<Boolean, X> work) throws X {
    var _ = ScopedValue.where(CURRENT, this).<Boolean, X>call(work);
  }

  /** Where the running request comes from. */
  public static Whereabouts current() {
    return CURRENT.orElse(NOWHERE);
  }
}
