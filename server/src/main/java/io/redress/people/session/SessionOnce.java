package io.redress.people.session;

import io.redress.people.domain.Secret;
import io.redress.people.store.SessionStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something once in a session, whichever node the second click reaches.
 *
 * <p>The row of the session is locked while it is done, and what came of it is kept in the same
 * transaction: it happened and is remembered, or neither.
 */
@Component
public class SessionOnce {
  private final SessionStore store;
  private final SessionJson json;
  private final TransactionTemplate transaction;

  SessionOnce(SessionStore store, SessionJson json, TransactionTemplate transaction) {
    this.store = store;
    this.json = json;
    this.transaction = transaction;
  }

  /** The one that serves this request. */
  public static SessionOnce of(HttpServletRequest request) {
    return (SessionOnce) Objects.requireNonNull(request.getAttribute(name()));
  }

  static String name() {
    return SessionOnce.class.getName();
  }

  /** What was done under this name before, or is done now; only a success is remembered. */
  public <T> T once(
      HttpServletRequest request,
      String name,
      Class<? extends T> success,
      Supplier<? extends T> act) {
    var session = request.getSession(true);
    var digest = new Secret(session.getId()).digest();
    return Objects.requireNonNull(
        transaction.<T>execute(
            status -> {
              Optional<? extends T> before =
                  store
                      .lock(digest)
                      .map(attributes -> json.read(attributes).get(name))
                      .filter(success::isInstance)
                      .map(success::cast);
              if (before.isPresent()) {
                return before.get();
              }
              T result = act.get();
              if (success.isInstance(result)) {
                store.put(digest, json.write(Map.of(name, result)));
                session.setAttribute(name, result);
              } else {
                // What was refused on the way has undone its part; nothing else may stay of it.
                status.setRollbackOnly();
              }
              return result;
            }));
  }
}
