package io.redress.people.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes only so many passwords at once: each takes megabytes, and the house has only so many. */
final class PasswordPlaces implements PasswordEncoder {
  private static final int AT_ONCE = 4;

  private final PasswordEncoder hashing;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  PasswordPlaces(PasswordEncoder hashing) {
    this.hashing = hashing;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inTurn(() -> hashing.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return inTurn(() -> hashing.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return hashing.upgradeEncoding(hash);
  }

  private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
