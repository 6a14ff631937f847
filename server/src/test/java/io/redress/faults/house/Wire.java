package io.redress.faults.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A wire on this machine between somebody who calls and a port: it passes on what comes, until
 * somebody pulls at it.
 */
public final class Wire implements AutoCloseable {
  private static final int BUFFER_BYTES = 8_192;

  private final ServerSocket door;
  private final int target;
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);
  private volatile CountDownLatch flowing = new CountDownLatch(0);

  private record Call(Socket caller, Socket called) {}

  private Wire(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** A wire to this port of this machine. */
  public static Wire to(int target) {
    try {
      var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
      Thread.ofVirtual().name("wire").start(wire::answerCalls);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port to call instead. */
  public int port() {
    return door.getLocalPort();
  }

  /** Resets every call that is going on. */
  public void reset() {
    calls.forEach(this::reset);
  }

  /** Passes on so many bytes more, of whatever calls, then resets the one that goes beyond. */
  public void cutAfter(long bytes) {
    bytesLeft.set(bytes);
  }

  /** Holds back everything until {@link #flow}. */
  public void stall() {
    flowing = new CountDownLatch(1);
  }

  /** Lets everything through again. */
  public void flow() {
    bytesLeft.set(Long.MAX_VALUE);
    flowing.countDown();
  }

  private void answerCalls() {
    while (!door.isClosed()) {
      try {
        answer(door.accept());
      } catch (IOException e) {
        // The door was closed, or the caller went away at once.
      }
    }
  }

  private void answer(Socket caller) throws IOException {
    try {
      var call = new Call(caller, new Socket(InetAddress.getLoopbackAddress(), target));
      calls.add(call);
      Thread.ofVirtual().name("wire there").start(() -> pass(call, caller, call.called()));
      Thread.ofVirtual().name("wire back").start(() -> pass(call, call.called(), caller));
    } catch (IOException e) {
      // Nobody is at home behind the wire: the caller learns it as if there were none.
      caller.setSoLinger(true, 0);
      caller.close();
    }
  }

  private void pass(Call call, Socket from, Socket to) {
    var buffer = new byte[BUFFER_BYTES];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        flowing.await();
        var left = bytesLeft.addAndGet(-count);
        out.write(buffer, 0, (int) Math.max(0, Math.min(count, count + left)));
        out.flush();
        if (left < 0) {
          bytesLeft.set(Long.MAX_VALUE);
          break;
        }
      }
    } catch (IOException e) {
      // The other end is gone: so is this one, below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reset(call);
  }

  private void reset(Call call) {
    calls.remove(call);
    for (var socket : new Socket[] {call.caller(), call.called()}) {
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
    flow();
    reset();
  }
}
