package io.redress.faults.play;

import java.nio.charset.StandardCharsets;

/** Bytes that nobody changes. */
final class ByteString {
  private final byte[] bytes;

  ByteString(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static ByteString of(String text) {
    return new ByteString(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
