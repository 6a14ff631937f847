package io.redress.evidence.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Bytes that may end anywhere: reading beyond them gives -1, never an exception. */
final class Octets {
  private final byte[] bytes;

  Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  int at(long offset) {
    return has(offset, 1) ? Byte.toUnsignedInt(bytes[(int) offset]) : -1;
  }

  int twoAt(long offset, ByteOrder order) {
    return has(offset, Short.BYTES)
        ? Short.toUnsignedInt(ByteBuffer.wrap(bytes).order(order).getShort((int) offset))
        : -1;
  }

  long fourAt(long offset, ByteOrder order) {
    return has(offset, Integer.BYTES)
        ? Integer.toUnsignedLong(ByteBuffer.wrap(bytes).order(order).getInt((int) offset))
        : -1;
  }

  boolean says(long offset, String ascii) {
    return has(offset, ascii.length())
        && new String(bytes, (int) offset, ascii.length(), StandardCharsets.ISO_8859_1)
            .equals(ascii);
  }

  private boolean has(long offset, int length) {
    return offset >= 0 && offset + length <= bytes.length;
  }
}
