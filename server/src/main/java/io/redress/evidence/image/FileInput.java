package io.redress.evidence.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes for a decoder; it asks the budget at each read, so that no decoder reads for ever. */
final class FileInput extends ImageInputStreamImpl {
  private final ByteBuffer bytes;
  private final Budget budget;

  FileInput(ByteBuffer bytes, Budget budget) {
    this.bytes = bytes.duplicate().clear();
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    budget.check();
    bitOffset = 0;
    if (streamPos >= bytes.limit()) {
      return -1;
    }
    return Byte.toUnsignedInt(bytes.get((int) streamPos++));
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    budget.check();
    bitOffset = 0;
    if (streamPos >= bytes.limit()) {
      return -1;
    }
    var count = (int) Math.min(length, bytes.limit() - streamPos);
    bytes.get((int) streamPos, into, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return bytes.limit();
  }
}
