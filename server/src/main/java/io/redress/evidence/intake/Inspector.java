package io.redress.evidence.intake;

import static io.redress.evidence.FileFault.ACTIVE_PDF;
import static io.redress.evidence.FileFault.ARCHIVE;
import static io.redress.evidence.FileFault.DAMAGED;
import static io.redress.evidence.FileFault.DRAWING;
import static io.redress.evidence.FileFault.EMPTY;
import static io.redress.evidence.FileFault.LOCKED_PDF;
import static io.redress.evidence.FileFault.NAME_AND_CONTENT;
import static io.redress.evidence.FileFault.OFFICE;
import static io.redress.evidence.FileFault.OTHER_KIND;
import static io.redress.evidence.FileFault.OTHER_PICTURE;
import static io.redress.evidence.FileFault.PROGRAM;
import static io.redress.evidence.FileFault.TOO_LARGE;
import static io.redress.evidence.FileFault.WEB_PAGE;

import io.redress.evidence.EvidenceKind;
import io.redress.evidence.FileFault;
import io.redress.evidence.domain.FileName;
import io.redress.evidence.domain.FilmBoxes;
import io.redress.evidence.domain.ImageHeader;
import io.redress.evidence.domain.Octets;
import io.redress.evidence.domain.PdfContents;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Tells what a file is. Only what our own readers know is taken (an allow-list by content); Tika
 * names the rest, so that a refusal can say what it is, and has a veto on what we know.
 */
@Component
public class Inspector {
  private static final int HEAD_BYTES = 64 * 1024;
  private static final int BRAND = 8;

  private static final Set<String> PICTURE_NAMES =
      Set.of(
          "jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "gif", "tif", "tiff", "heic",
          "heif");
  private static final Map<EvidenceKind, Set<String>> NAMES =
      new EnumMap<>(
          Map.of(
              EvidenceKind.PHOTO,
              PICTURE_NAMES,
              EvidenceKind.HEIC,
              PICTURE_NAMES,
              EvidenceKind.VIDEO,
              Set.of("mp4", "m4v", "mov", "qt", "webm", "3gp"),
              EvidenceKind.PDF,
              Set.of("pdf")));
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final Set<String> FILM_BRANDS =
      Set.of(
          "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VH", "M4VP",
          "3gp4", "3gp5", "3gp6", "MSNV", "dash");
  private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

  private final Tika tika = new Tika();

  /**
   * What the file is.
   *
   * @param name as its bringer calls it
   * @throws Unusable when it is not taken
   */
  public Finding inspect(String name, ByteBuffer bytes) throws Unusable {
    if (bytes.capacity() == 0) {
      throw new Unusable(EMPTY);
    }
    var said = tika.detect(head(bytes));
    var veto = veto(said);
    if (veto.isPresent()) {
      throw new Unusable(veto.get());
    }
    var finding = known(bytes).orElseThrow(() -> new Unusable(unknown(said)));
    if (bytes.capacity() > finding.kind().largestBytes()) {
      throw new Unusable(TOO_LARGE);
    }
    var extension = FileName.extension(name);
    if (!extension.isEmpty() && !NAMES.getOrDefault(finding.kind(), Set.of()).contains(extension)) {
      throw new Unusable(NAME_AND_CONTENT);
    }
    check(finding, Octets.of(bytes));
    return finding;
  }

  private static Optional<Finding> known(ByteBuffer bytes) {
    var header = ImageHeader.of(Octets.of(bytes));
    if (header.isPresent()) {
      return Optional.of(new Finding(EvidenceKind.PHOTO, header.get().kind().mediaType(), header));
    }
    var head = new String(head(bytes), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return found(EvidenceKind.PDF, "application/pdf");
    }
    if (head.startsWith("ftyp", Integer.BYTES) && head.length() >= BRAND + Integer.BYTES) {
      return film(head.substring(BRAND, BRAND + Integer.BYTES));
    }
    var isMatroska = head.startsWith(new String(EBML, StandardCharsets.ISO_8859_1));
    return isMatroska && head.substring(0, Math.min(64, head.length())).contains("webm")
        ? found(EvidenceKind.VIDEO, "video/webm")
        : Optional.empty();
  }

  private static Optional<Finding> film(String brand) {
    if (HEIC_BRANDS.contains(brand)) {
      return found(EvidenceKind.HEIC, "image/heic");
    }
    if (brand.equals("qt  ")) {
      return found(EvidenceKind.VIDEO, "video/quicktime");
    }
    return FILM_BRANDS.contains(brand) ? found(EvidenceKind.VIDEO, "video/mp4") : Optional.empty();
  }

  private static Optional<Finding> found(EvidenceKind kind, String mediaType) {
    return Optional.of(new Finding(kind, mediaType, Optional.empty()));
  }

  /** What stands behind the first bytes must be of the same kind to the end. */
  private static void check(Finding finding, Octets file) throws Unusable {
    switch (finding.mediaType()) {
      case "application/pdf" -> {
        switch (PdfContents.of(file)) {
          case PLAIN -> {}
          case ACTIVE -> throw new Unusable(ACTIVE_PDF);
          case LOCKED -> throw new Unusable(LOCKED_PDF);
          case DAMAGED -> throw new Unusable(DAMAGED);
        }
      }
      case "video/mp4", "video/quicktime" -> requireBox(file, "moov");
      case "image/heic" -> requireBox(file, "meta");
      default -> {}
    }
  }

  private static void requireBox(Octets file, String name) throws Unusable {
    if (FilmBoxes.of(file).filter(boxes -> boxes.contains(name)).isEmpty()) {
      throw new Unusable(DAMAGED);
    }
  }

  /** What is dangerous is refused whatever else it may be. */
  private static Optional<FileFault> veto(String type) {
    if (type.equals("image/svg+xml")) {
      return Optional.of(DRAWING);
    }
    if (type.contains("html") || type.contains("javascript") || type.endsWith("/xml")) {
      return Optional.of(WEB_PAGE);
    }
    if (type.contains("officedocument")
        || type.contains("opendocument")
        || type.contains("msoffice")
        || type.contains("ms-excel")
        || type.contains("msword")
        || type.contains("rtf")) {
      return Optional.of(OFFICE);
    }
    if (type.matches(".*(zip|x-tar|x-rar|7z|x-xz|bzip|zstd|lzma|gtar|java-archive|cab).*")) {
      return Optional.of(ARCHIVE);
    }
    return type.matches(".*(executable|msdownload|x-elf|x-mach-o|x-sh|x-msdos|dosexec|sharedlib).*")
        ? Optional.of(PROGRAM)
        : Optional.empty();
  }

  private static FileFault unknown(String type) {
    if (type.startsWith("image/")) {
      return OTHER_PICTURE;
    }
    return type.startsWith("text/") ? WEB_PAGE : OTHER_KIND;
  }

  private static byte[] head(ByteBuffer bytes) {
    var head = new byte[Math.min(HEAD_BYTES, bytes.capacity())];
    bytes.get(0, head);
    return head;
  }
}
