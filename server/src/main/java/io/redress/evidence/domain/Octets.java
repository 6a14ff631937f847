package io.redress.evidence.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes that may end anywhere: reading beyond them gives -1, never an exception. */
public final class Octets {
  private final ByteBuffer bytes;

  private Octets(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** All bytes of this buffer, from its first; the buffer is shared and never changed. */
  public static Octets of(ByteBuffer bytes) {
    return new Octets(bytes.duplicate().clear());
  }

  int length() {
    return bytes.limit();
  }

  int at(long offset) {
    return has(offset, 1) ? Byte.toUnsignedInt(bytes.get((int) offset)) : -1;
  }

  int twoAt(long offset, ByteOrder order) {
    return has(offset, Short.BYTES)
        ? Short.toUnsignedInt(bytes.order(order).getShort((int) offset))
        : -1;
  }

  long threeAt(long offset, ByteOrder order) {
    if (!has(offset, 3)) {
      return -1;
    }
    var isBig = order == ByteOrder.BIG_ENDIAN;
    var high = isBig ? at(offset) : at(offset + 2);
    var low = isBig ? at(offset + 2) : at(offset);
    return ((long) high << 16) | ((long) at(offset + 1) << 8) | low;
  }

  long fourAt(long offset, ByteOrder order) {
    return has(offset, Integer.BYTES)
        ? Integer.toUnsignedLong(bytes.order(order).getInt((int) offset))
        : -1;
  }

  boolean says(long offset, String latin1) {
    if (!has(offset, latin1.length())) {
      return false;
    }
    for (var i = 0; i < latin1.length(); i++) {
      if (at(offset + i) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(long offset, int length) {
    return offset >= 0 && offset + length <= bytes.limit();
  }
}
