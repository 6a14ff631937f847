package io.redress.money.provider;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The switch of the built-in provider, for each merchant its own. */
@Service
public class Sandbox {
  private final SandboxStore store;

  Sandbox(SandboxStore store) {
    this.store = store;
  }

  /** Treats refunds that are sent from now on like this; earlier ones go on as they began. */
  @Transactional
  public void behave(SandboxMode mode, Instant now) {
    store.behave(mode, now);
  }

  /** How refunds are treated now; {@link SandboxMode#WELL} until somebody says otherwise. */
  @Transactional(readOnly = true)
  public SandboxMode mode() {
    return store.mode();
  }
}
