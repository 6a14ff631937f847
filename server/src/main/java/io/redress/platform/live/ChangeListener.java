package io.redress.platform.live;

import io.redress.platform.database.ListenConnections;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Hears the changes of all nodes on a connection of its own and tells the browsers of this one. */
@Component
class ChangeListener extends LiveLoop {
  private static final Duration LISTEN = Duration.ofSeconds(1);

  private final ListenConnections connections;
  private final Watchers watchers;
  private final Presence presence;

  ChangeListener(ListenConnections connections, Watchers watchers, Presence presence) {
    this.connections = connections;
    this.watchers = watchers;
    this.presence = presence;
  }

  @Override
  void work() throws SQLException {
    try (var connection = connections.open();
        var statement = connection.createStatement()) {
      statement.execute("listen " + ChangeSender.CHANNEL);
      watchers.tellToReread();
      var listening = connection.unwrap(PGConnection.class);
      while (isRunning()) {
        var heard = listening.getNotifications((int) LISTEN.toMillis());
        for (var notification : heard) {
          notification.getParameter().lines().forEach(this::tell);
        }
        presence.forgetSilent().forEach(watchers::tell);
      }
    }
  }

  private void tell(String line) {
    if (line.equals(ChangeSender.REREAD)) {
      watchers.tellToReread();
      return;
    }
    Change.parse(line).ifPresent(watchers::tell);
    Sighting.parse(line)
        .filter(presence::hear)
        .map(each -> new Change(each.merchant(), each.caseId(), Presence.PART))
        .ifPresent(watchers::tell);
  }
}
