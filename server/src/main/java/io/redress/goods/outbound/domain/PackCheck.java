package io.redress.goods.outbound.domain;

import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.KnownPiece;
import io.redress.goods.outbound.PackResult;
import io.redress.goods.outbound.PackResult.Kind;
import io.redress.goods.outbound.PackResult.Line;
import io.redress.goods.outbound.PackResult.Mark;
import io.redress.goods.outbound.ScannedCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what lies in a box with what must go: model, variant, serial, quantity, picture.
 *
 * <p>Each code that was scanned is either the serial of a wanted piece or the number of a piece, as
 * the shelves know it. A code that nobody knows never passes for anything.
 */
public final class PackCheck {
  /** The most codes that are looked at. */
  public static final int MOST_SCANS = 500;

  private final List<DispatchPiece> wanted;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, KnownPiece> foreign = new LinkedHashMap<>();
  private final Set<String> serials = new LinkedHashSet<>();
  private final List<String> strays = new ArrayList<>();

  private PackCheck(List<DispatchPiece> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  /**
   * What a look at a box finds.
   *
   * @param scans the codes as they were scanned, in any order
   * @param known what the codes stand for, by {@link ScannedCode#normal}
   * @param photos how many pictures of the open box there are
   */
  public static PackResult of(
      List<DispatchPiece> wanted, List<String> scans, Map<String, KnownPiece> known, int photos) {
    var check = new PackCheck(wanted);
    scans.stream().map(ScannedCode::normal).forEach(code -> check.take(code, known));
    return check.result(photos);
  }

  private void take(String code, Map<String, KnownPiece> known) {
    var isSerial =
        wanted.stream().flatMap(it -> it.serial().stream()).anyMatch(it -> isSame(it, code));
    if (isSerial) {
      serials.add(code);
    }
    // What is a serial and a piece as well is counted as the piece: it could be another one.
    var piece = known.get(code);
    if (piece == null) {
      if (!isSerial) {
        strays.add(code);
      }
      return;
    }
    counts.merge(piece.sku(), 1, Integer::sum);
    if (wanted.stream().noneMatch(it -> it.sku().equals(piece.sku()))) {
      foreign.put(piece.sku(), piece);
    }
  }

  private PackResult result(int photos) {
    var needsPhoto = wanted.stream().anyMatch(DispatchPiece::needsPhoto);
    var lines = new ArrayList<Line>();
    lines.add(model());
    lines.add(variant());
    if (wanted.stream().anyMatch(it -> it.serial().isPresent())) {
      lines.add(serial());
    }
    lines.add(quantity());
    if (needsPhoto) {
      lines.add(new Line(Kind.PHOTO, photos > 0 ? Mark.RIGHT : Mark.OPEN, "1", "" + photos));
    }
    var all = wanted.stream().mapToInt(it -> it.quantity().pieces()).sum();
    var right = skus().mapToInt(sku -> Math.min(wantedOf(sku), count(sku))).sum();
    var inTheBox = counts.values().stream().mapToInt(Integer::intValue).sum();
    var wrong = inTheBox - right + strays.size();
    return new PackResult(
        lines, List.copyOf(foreign.values()), all, right, wrong, photos, needsPhoto);
  }

  /** Another product lies in the box, or something that nobody knows. */
  private Line model() {
    var expected = names(DispatchPiece::model);
    var others =
        foreign.values().stream()
            .filter(it -> wanted.stream().noneMatch(each -> each.model().equals(it.model())))
            .map(KnownPiece::model)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    if (!hasSerial()) {
      others.addAll(strays);
    }
    if (!others.isEmpty()) {
      return new Line(Kind.MODEL, Mark.WRONG, expected, String.join(", ", others));
    }
    var isSeen = all(it -> count(it.sku()) > 0 || foreign.values().stream().anyMatch(its(it)));
    return new Line(Kind.MODEL, isSeen ? Mark.RIGHT : Mark.OPEN, expected, isSeen ? expected : "");
  }

  /** The product is right, its colour or size is not. */
  private Line variant() {
    var expected = names(DispatchPiece::sku);
    var others =
        foreign.values().stream()
            .filter(it -> wanted.stream().anyMatch(each -> each.model().equals(it.model())))
            .map(KnownPiece::sku)
            .toList();
    if (!others.isEmpty()) {
      return new Line(Kind.VARIANT, Mark.WRONG, expected, String.join(", ", others));
    }
    var isSeen = all(it -> count(it.sku()) > 0);
    var mark = isSeen ? Mark.RIGHT : Mark.OPEN;
    return new Line(Kind.VARIANT, mark, expected, isSeen ? expected : "");
  }

  private Line serial() {
    var expected =
        wanted.stream().flatMap(it -> it.serial().stream()).collect(Collectors.joining(", "));
    if (!strays.isEmpty()) {
      return new Line(Kind.SERIAL, Mark.WRONG, expected, String.join(", ", strays));
    }
    var isSeen =
        wanted.stream()
            .flatMap(it -> it.serial().stream())
            .allMatch(it -> serials.contains(ScannedCode.normal(it)));
    var mark = isSeen ? Mark.RIGHT : Mark.OPEN;
    return new Line(Kind.SERIAL, mark, expected, String.join(", ", serials));
  }

  private Line quantity() {
    var expected = wanted.stream().mapToInt(it -> it.quantity().pieces()).sum();
    var found = skus().mapToInt(this::count).sum();
    var isTooMuch = skus().anyMatch(sku -> count(sku) > wantedOf(sku));
    var isAll = skus().allMatch(sku -> count(sku) == wantedOf(sku));
    var mark = isTooMuch ? Mark.WRONG : isAll ? Mark.RIGHT : Mark.OPEN;
    return new Line(Kind.QUANTITY, mark, "" + expected, "" + found);
  }

  private boolean all(Predicate<DispatchPiece> test) {
    return wanted.stream().allMatch(test);
  }

  private static Predicate<KnownPiece> its(DispatchPiece piece) {
    return known -> known.model().equals(piece.model());
  }

  private boolean hasSerial() {
    return wanted.stream().anyMatch(it -> it.serial().isPresent());
  }

  /** Two lines of an order may be about the same variant. */
  private Stream<String> skus() {
    return wanted.stream().map(DispatchPiece::sku).distinct();
  }

  private int count(String sku) {
    return counts.getOrDefault(sku, 0);
  }

  private int wantedOf(String sku) {
    return wanted.stream()
        .filter(it -> it.sku().equals(sku))
        .mapToInt(it -> it.quantity().pieces())
        .sum();
  }

  private static boolean isSame(String serial, String code) {
    return ScannedCode.normal(serial).equals(code);
  }

  private String names(Function<DispatchPiece, String> name) {
    return wanted.stream().map(name).distinct().collect(Collectors.joining(", "));
  }
}
