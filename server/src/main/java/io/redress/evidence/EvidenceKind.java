package io.redress.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of files that are taken; each has a largest size, which is said beforehand. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable
public enum EvidenceKind {
  /** A picture that a clean copy is made of. */
  PHOTO(20, "image/jpeg", "image/png", "image/webp", "image/gif", "image/tiff"),
  /** A picture of a phone that is kept without a preview. */
  HEIC(20, "image/heic", "image/heif"),
  /** A film, kept without a preview. */
  VIDEO(200, "video/mp4", "video/quicktime", "video/webm"),
  /** A document, kept without a preview. */
  PDF(20, "application/pdf");

  private static final long BYTES_OF_A_MEGABYTE = 1_000_000;

  private final int largestMegabytes;
  private final List<String> mediaTypes;

  EvidenceKind(int largestMegabytes, String... mediaTypes) {
    this.largestMegabytes = largestMegabytes;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** The largest size of one file in millions of bytes, as people are told. */
  public int largestMegabytes() {
    return largestMegabytes;
  }

  /** The largest size of one file. */
  public long largestBytes() {
    return largestMegabytes * BYTES_OF_A_MEGABYTE;
  }

  /** What content of this kind is detected as. */
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  /** The stable name used in the API, in the database and in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this stable name; a bug when there is none. */
  public static EvidenceKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The largest size of any kind. */
  public static long largestOfAll() {
    return Arrays.stream(values()).mapToLong(EvidenceKind::largestBytes).max().orElseThrow();
  }
}
