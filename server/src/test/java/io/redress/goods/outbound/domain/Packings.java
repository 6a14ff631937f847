package io.redress.goods.outbound.domain;

import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.KnownPiece;
import io.redress.goods.outbound.PackResult;
import io.redress.goods.outbound.PackResult.Kind;
import io.redress.goods.outbound.PackResult.Mark;
import io.redress.goods.outbound.ScannedCode;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shelf with look-alikes: two bags of one model in two sizes, and a watch with its serial. */
final class Packings {
  static final String MEDIUM = "35S4G9-LUG";
  static final String SMALL = "35S4G7-LUG";
  static final String WATCH = "W-1";
  static final String SERIAL = "SN 4711";
  static final String GTIN = "4006381333931";

  private Packings() {}

  static DispatchPiece medium(int pieces) {
    return new DispatchPiece(
        MEDIUM, "PARKER", "Parker, medium", Optional.empty(), Quantity.of(pieces), false);
  }

  static DispatchPiece photographed() {
    return new DispatchPiece(
        MEDIUM, "PARKER", "Parker, medium", Optional.empty(), Quantity.of(1), true);
  }

  static DispatchPiece watch() {
    return new DispatchPiece(WATCH, "WATCH", "Watch", Optional.of(SERIAL), Quantity.of(1), false);
  }

  static Map<String, KnownPiece> shelf() {
    var medium = new KnownPiece(MEDIUM, "PARKER", "Parker, medium", "A4");
    return Map.of(
        ScannedCode.normal(MEDIUM),
        medium,
        ScannedCode.normal(GTIN),
        medium,
        ScannedCode.normal(SMALL),
        new KnownPiece(SMALL, "PARKER", "Parker, small", "A3"),
        ScannedCode.normal(WATCH),
        new KnownPiece(WATCH, "WATCH", "Watch", "B1"));
  }

  static PackResult look(DispatchPiece wanted, int photos, String... scans) {
    return PackCheck.of(List.of(wanted), List.of(scans), shelf(), photos);
  }

  static Mark mark(PackResult result, Kind kind) {
    return result.lines().stream()
        .filter(line -> line.kind() == kind)
        .findFirst()
        .orElseThrow()
        .mark();
  }
}
