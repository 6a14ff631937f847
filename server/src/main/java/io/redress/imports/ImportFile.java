package io.redress.imports;

import java.util.Optional;

/**
 * A file as it was sent, and how it is to be read.
 *
 * <p>Whoever makes one hands the bytes over: neither side changes them afterwards.
 */
public final class ImportFile {
  /** The most bytes a file may have. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private final ImportKind kind;
  private final String name;
  private final byte[] bytes;
  private final Optional<ImportMapping> mapping;

  /**
   * A file.
   *
   * @param name as the sender calls it
   * @param mapping how it is read; the suggested one when absent
   */
  public ImportFile(ImportKind kind, String name, byte[] bytes, Optional<ImportMapping> mapping) {
    this.kind = kind;
    this.name = name;
    this.bytes = bytes;
    this.mapping = mapping;
  }

  public ImportKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes;
  }

  public Optional<ImportMapping> mapping() {
    return mapping;
  }

  /** The same file, read by this mapping. */
  public ImportFile with(ImportMapping chosen) {
    return new ImportFile(kind, name, bytes, Optional.of(chosen));
  }
}
