package io.redress.faces.bench;

import io.redress.cases.receiving.Piece;
import io.redress.evidence.Evidence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Which photos of a piece the house has: a browser that lost the answer sends the same again, and
 * the same bytes of the same piece are kept once.
 */
final class KeptPhotos {
  private KeptPhotos() {}

  /** Those that the piece does not have yet, each once. */
  static List<MultipartFile> without(Piece piece, @Nullable List<MultipartFile> chosen) {
    var known = new HashSet<>(digests(piece));
    return Objects.requireNonNullElse(chosen, List.<MultipartFile>of()).stream()
        .filter(file -> !file.isEmpty() && known.add(digest(file)))
        .toList();
  }

  private static Set<String> digests(Piece piece) {
    return piece.matter().content().evidence().stream()
        .filter(file -> file.line().filter(piece.line().id().value()::equals).isPresent())
        .map(Evidence::content)
        .map(Evidence.Content::sha256)
        .collect(Collectors.toSet());
  }

  private static String digest(MultipartFile file) {
    try (var bytes = file.getInputStream()) {
      var digest = MessageDigest.getInstance("SHA-256");
      bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
