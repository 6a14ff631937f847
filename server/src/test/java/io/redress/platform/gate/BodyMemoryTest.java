package io.redress.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.gate.BodyMemory.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {
  private static final int CHUNK = 64 * 1024;

  private final AtomicLong nanos = new AtomicLong();
  private final BodyMemory memory = new BodyMemory(2, nanos::get);

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  @Nested
  class GivenRoomForTwoPieces {
    @Test
    void whenABodyFits_thenAllOfItIsRead() throws IOException {
      try (var held = memory.read(bytes(CHUNK + 1), -1, 2 * CHUNK)) {
        assertThat(held.refusal()).isEmpty();
        assertThat(held.bytes()).hasSize(CHUNK + 1);
      }
    }

    @Test
    void whenABodySaysHowLongItIs_thenItIsReadWholeAllTheSame() throws IOException {
      for (var told : new long[] {0, 1, 100, CHUNK + 1, 10L * CHUNK}) {
        try (var held = memory.read(bytes(100), told, CHUNK)) {
          assertThat(held.bytes()).hasSize(100);
        }
      }
    }

    @Test
    void whenABodyIsLargerThanItsLimit_thenItIsRefused() throws IOException {
      try (var held = memory.read(bytes(101), -1, 100)) {
        assertThat(held.refusal()).contains(Refusal.TOO_LARGE);
        assertThat(held.bytes()).isEmpty();
      }
    }

    @Test
    void whenAnotherHoldsIt_thenThereIsNoneUntilItIsLetGo() throws IOException {
      try (var held = memory.read(bytes(CHUNK + 1), -1, 2 * CHUNK)) {
        assertThat(held.refusal()).isEmpty();
        try (var next = memory.read(bytes(1), -1, CHUNK)) {
          assertThat(next.refusal()).contains(Refusal.NO_ROOM);
        }
      }
      try (var later = memory.read(bytes(CHUNK + 1), -1, 2 * CHUNK)) {
        assertThat(later.refusal()).isEmpty();
      }
    }

    @Test
    void whenALineBreaks_thenNothingIsHeld() throws IOException {
      var broken = new SequenceInputStream(bytes(CHUNK), new Failing());

      assertThatThrownBy(() -> memory.read(broken, -1, 3 * CHUNK)).hasMessage("reset by peer");

      try (var held = memory.read(bytes(CHUNK + 1), -1, 2 * CHUNK)) {
        assertThat(held.refusal()).isEmpty();
      }
    }

    @Test
    void whenALineTrickles_thenItIsGivenUp() throws IOException {
      var trickle =
          new InputStream() {
            @Override
            public int read() {
              nanos.addAndGet(Duration.ofSeconds(4).toNanos());
              return 'a';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
              into[offset] = (byte) read();
              return 1;
            }
          };

      try (var held = memory.read(trickle, -1, CHUNK)) {
        assertThat(held.refusal()).contains(Refusal.TOO_SLOW);
      }
    }
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset by peer");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }
}
