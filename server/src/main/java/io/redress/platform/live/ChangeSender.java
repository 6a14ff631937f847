package io.redress.platform.live;

import io.redress.platform.database.ListenConnections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Sends the changes of this node to all nodes, gathered for a tenth of a second.
 *
 * <p>A NOTIFY inside a business transaction would make all commits of the database stand in one
 * line, so it is sent after them, on a connection of its own. If more changes come than can wait,
 * everybody is told to read again.
 */
@Component
class ChangeSender extends LiveLoop {
  static final String CHANNEL = "redress_live";
  static final String REREAD = "reread";

  private static final Duration GATHER = Duration.ofMillis(100);
  private static final int WAITING = 10_000;
  // PostgreSQL takes less than 8000 bytes; the longest line, a sighting, has 4 * 36 + 16.
  private static final int LINES_PER_MESSAGE = 45;

  private final ListenConnections connections;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);

  ChangeSender(ListenConnections connections) {
    this.connections = connections;
  }

  void send(Change change) {
    send(change.asLine());
  }

  void send(String line) {
    if (!waiting.offer(line)) {
      waiting.clear();
      waiting.add(REREAD);
    }
  }

  @Override
  void work() throws SQLException, InterruptedException {
    try (var connection = connections.open()) {
      while (true) {
        var lines = new LinkedHashSet<String>();
        lines.add(waiting.take());
        Thread.sleep(GATHER);
        waiting.drainTo(lines);
        sendOrKeep(connection, lines);
      }
    }
  }

  private void sendOrKeep(Connection connection, Set<String> lines) throws SQLException {
    try {
      notifyAll(connection, new ArrayList<>(lines));
    } catch (SQLException e) {
      // What was gathered is not known to have arrived: everybody reads again.
      waiting.clear();
      waiting.add(REREAD);
      throw e;
    }
  }

  private static void notifyAll(Connection connection, List<String> lines) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
      statement.setString(1, CHANNEL);
      for (var from = 0; from < lines.size(); from += LINES_PER_MESSAGE) {
        var to = Math.min(lines.size(), from + LINES_PER_MESSAGE);
        statement.setString(2, String.join("\n", lines.subList(from, to)));
        statement.execute();
      }
    }
  }
}
