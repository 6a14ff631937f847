package io.redress.evidence;

/** The bytes of a photo, written by Redress itself, and what they are. */
public final class EvidenceImage {
  private final Evidence evidence;
  private final byte[] bytes;

  public EvidenceImage(Evidence evidence, byte[] bytes) {
    this.evidence = evidence;
    this.bytes = bytes.clone();
  }

  public Evidence evidence() {
    return evidence;
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
