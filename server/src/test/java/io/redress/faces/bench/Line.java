package io.redress.faces.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a browser and the house, for everything in that browser: it can be dead, and it
 * can bring what is asked and lose what is answered.
 */
final class Line implements AutoCloseable {
  private static final int BUFFER_BYTES = 65_536;
  private static final int MOST_WAITING = 50;

  private final ServerSocket door;
  private final int house;
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile boolean isDead;
  private volatile String losing = "";

  private record Call(Socket browser, Socket house, AtomicBoolean isLosing) {}

  private Line(ServerSocket door, int house) {
    this.door = door;
    this.house = house;
  }

  /** A line to this port of this machine. */
  static Line to(int house) {
    try {
      var line =
          new Line(new ServerSocket(0, MOST_WAITING, InetAddress.getLoopbackAddress()), house);
      Thread.ofVirtual().name("line").start(line::answerCalls);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the browser finds the house. */
  String origin() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** Nothing passes any more, and what was under way breaks off. */
  void cut() {
    isDead = true;
    calls.forEach(this::hangUp);
  }

  /** All passes but the answers to requests in which these letters stand. */
  void loseAnswersTo(String request) {
    losing = request;
    isDead = false;
  }

  /** All passes. */
  void flow() {
    losing = "";
    isDead = false;
  }

  /** How many answers were lost, each after the house had done all that was asked. */
  int lost() {
    return lost.get();
  }

  private void answerCalls() {
    while (!door.isClosed()) {
      try {
        answer(door.accept());
      } catch (IOException e) {
        // The door was closed, or the browser went away at once.
      }
    }
  }

  private void answer(Socket browser) throws IOException {
    if (isDead) {
      browser.setSoLinger(true, 0);
      browser.close();
      return;
    }
    var called = new Socket(InetAddress.getLoopbackAddress(), house);
    var call = new Call(browser, called, new AtomicBoolean());
    calls.add(call);
    if (isDead) {
      hangUp(call);
      return;
    }
    Thread.ofVirtual().name("line there").start(() -> ask(call));
    Thread.ofVirtual().name("line back").start(() -> tell(call));
  }

  private void ask(Call call) {
    var buffer = new byte[BUFFER_BYTES];
    try {
      var in = call.browser().getInputStream();
      var out = call.house().getOutputStream();
      for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        var letters = losing;
        var asked = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
        if (!letters.isEmpty() && asked.contains(letters)) {
          call.isLosing().set(true);
        }
        out.write(buffer, 0, count);
        out.flush();
      }
    } catch (IOException e) {
      // The other end is gone: so is this one, below.
    }
    hangUp(call);
  }

  private void tell(Call call) {
    var buffer = new byte[BUFFER_BYTES];
    try {
      var in = call.house().getInputStream();
      var out = call.browser().getOutputStream();
      for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (call.isLosing().get()) {
          lost.incrementAndGet();
          break;
        }
        out.write(buffer, 0, count);
        out.flush();
      }
    } catch (IOException e) {
      // The other end is gone: so is this one, below.
    }
    hangUp(call);
  }

  private void hangUp(Call call) {
    calls.remove(call);
    for (var socket : new Socket[] {call.browser(), call.house()}) {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        // It was closed already.
      }
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
