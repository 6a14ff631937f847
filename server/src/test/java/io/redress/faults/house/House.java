package io.redress.faults.house;

import io.redress.platform.database.DatabaseAddress;
import io.redress.platform.database.EmbeddedPostgres;
import io.redress.platform.database.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A house to be shaken: PostgreSQL, a node, and a wire on either side of it. Both go on with the
 * same data whatever falls.
 */
public final class House implements AutoCloseable {
  private static final Map<String, String> PASSWORDS =
      Map.of(
          "database-owner-password", "owner",
          "database-app-password", "app",
          "database-clock-password", "clock");

  private static final String NODE = "node";
  private static final String ANOTHER = "another";
  private static final String EXAMINER = "examiner";
  private static final int KEY_BYTES = 32;

  private final Path folder;
  private final EmbeddedPostgres database;
  private final Wire toDatabase;
  private final Wire toNode;
  private final Map<String, String> more;
  private final Map<String, String> environment;
  private final int port = freePort();
  private Node node;

  private House(
      Path folder,
      EmbeddedPostgres database,
      Map<String, String> more,
      Map<String, String> environment) {
    this.folder = folder;
    this.database = database;
    this.more = more;
    this.environment = environment;
    this.toDatabase = Wire.to(URI.create(database.address().url().substring(5)).getPort());
    this.node = startNode();
    this.toNode = Wire.to(port);
  }

  /** A new house with nobody in it. */
  public static House open() {
    return open(Map.of());
  }

  /** A new house whose nodes are told this too. */
  public static House open(Map<String, String> more) {
    return open(more, Map.of());
  }

  /** A new house whose nodes are told this too, and find that in their environment. */
  public static House open(Map<String, String> more, Map<String, String> environment) {
    try {
      // The user who runs the database must reach it.
      var folder = Files.createTempDirectory("redress-faults-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      shareKey(folder);
      var database = EmbeddedPostgres.start(folder.resolve("data"));
      return new House(folder, database, more, environment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nodes on one database open what each other sealed, as their operator sees to it. */
  private static void shareKey(Path folder) {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    var key = HexFormat.of().formatHex(bytes);
    for (var name : List.of(NODE, ANOTHER, EXAMINER)) {
      var secrets = new Secrets(folder.resolve(name));
      var _ = secrets.of("seal.5ea1ed00", () -> key);
      var _ = secrets.of("seal.current", () -> "5ea1ed00");
    }
  }

  private Node startNode() {
    return Node.start(port, log(), settings(behind(toDatabase), NODE), environment);
  }

  /** Another node on the same database, by a way of its own. */
  public Node anotherNode() {
    return Node.start(
        freePort(),
        folder.resolve("another.log"),
        settings(database.address(), ANOTHER),
        environment);
  }

  /** Starts the node again on the same data; it must be down. */
  public void startAgain() {
    node = startNode();
  }

  /** What a node is told. */
  private Map<String, String> settings(DatabaseAddress address, String name) {
    var settings = new HashMap<>(PASSWORDS);
    settings.putAll(more);
    settings.put("database-url", address.withCredentials());
    settings.put("data", folder.resolve(name).toString());
    settings.put("demo", "false");
    settings.put("test-clock", "true");
    return settings;
  }

  /** What somebody is told who examines the house from beside, without the wires. */
  public Map<String, String> settingsOfExaminer() {
    var settings = settings(database.address(), EXAMINER);
    settings.put("background", "false");
    return settings;
  }

  private DatabaseAddress behind(Wire wire) {
    var direct = database.address();
    var port = ":" + URI.create(direct.url().substring(5)).getPort() + "/";
    return new DatabaseAddress(
        direct.url().replace(port, ":" + wire.port() + "/"),
        direct.administrator(),
        direct.password());
  }

  public Node node() {
    return node;
  }

  public Path log() {
    return folder.resolve("node.log");
  }

  /** The database itself, without a wire. */
  public DatabaseAddress database() {
    return database.address();
  }

  /** The wire between the node and its database. */
  public Wire toDatabase() {
    return toDatabase;
  }

  /** The wire between those who call and the node. */
  public Wire toNode() {
    return toNode;
  }

  /** Where the house is called, over the wire. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + toNode.port());
  }

  /** kill -9 of the server of the database alone; its children notice. */
  public void killDatabaseServer() {
    server().destroyForcibly();
  }

  /** kill -9 of every process of the database at once. */
  public void killWholeDatabase() {
    Stream.concat(server().descendants(), Stream.of(server()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  private ProcessHandle server() {
    return ProcessHandle.of(database.processId()).orElseThrow();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    toDatabase.flow();
    node.close();
    toNode.close();
    toDatabase.close();
    database.close();
    // The logs stay for whoever wants to know why something failed.
    var _ = FileSystemUtils.deleteRecursively(folder.resolve("data").toFile());
  }
}
