package io.redress.evidence.scan;

import io.redress.platform.settings.FileSettings;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A scanner that knows one virus: files that hold the word EVIL. */
public final class FakeClamd implements AutoCloseable {
  private final ServerSocket server;
  private final Thread serving;

  public FakeClamd() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    serving = Thread.ofVirtual().start(this::serve);
  }

  /** Settings that name a scanner that is not there: a port that nobody has ever served. */
  static FileSettings away() throws IOException {
    try (var unserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return settings(unserved.getLocalPort());
    }
  }

  /** Settings that name it. */
  public FileSettings settings() {
    return settings(server.getLocalPort());
  }

  private static FileSettings settings(int port) {
    var address = URI.create("tcp://127.0.0.1:" + port);
    return new FileSettings(Optional.empty(), 24, 1_000_000_000L, Optional.of(address));
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        answer(socket);
      } catch (IOException closed) {
        // whoever asked went away, or the test is over
      }
    }
  }

  private static void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    var file = new ByteArrayOutputStream();
    for (var length = in.readInt(); length > 0; length = in.readInt()) {
      file.write(in.readNBytes(length));
    }
    var text = file.toString(StandardCharsets.ISO_8859_1);
    var said =
        command.equals("zINSTREAM\0")
            ? text.contains("EVIL") ? "stream: Evil.Test FOUND" : "stream: OK"
            : "UNKNOWN COMMAND";
    socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      serving.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
