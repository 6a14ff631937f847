package io.redress.goods.outbound;

import io.redress.shared.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random packings from shelves of look-alikes, of which exactly every fifth is wrong. */
public final class RandomPackings {
  /** Models in several sizes that lie side by side. */
  public static final int MODELS = 8;

  public static final int SIZES = 4;

  /** One of so many is wrong. */
  public static final int EVERY = 5;

  private static final int MOST_PIECES = 5;

  private RandomPackings() {}

  /**
   * What somebody packed.
   *
   * @param wanted what must go
   * @param scans what lies in the box
   * @param photos how many pictures of the open box were taken
   */
  public record Packing(DispatchPiece wanted, List<String> scans, int photos, boolean isRight) {
    public Packing {
      scans = List.copyOf(scans);
    }
  }

  public static String model(int model) {
    return "M" + model;
  }

  public static String sku(int model, int size) {
    return model(model) + "-" + size;
  }

  /** What the codes stand for. */
  public static Map<String, KnownPiece> shelf() {
    var shelf = new HashMap<String, KnownPiece>();
    for (var model = 0; model < MODELS; model++) {
      for (var size = 0; size < SIZES; size++) {
        var sku = sku(model, size);
        var piece = new KnownPiece(sku, model(model), sku, "A" + model);
        shelf.put(ScannedCode.normal(sku), piece);
      }
    }
    return shelf;
  }

  /** So many packings in any order. */
  public static List<Packing> of(Random random, int count) {
    var packings = new ArrayList<Packing>();
    for (var i = 0; i < count; i++) {
      packings.add(packing(random, i));
    }
    Collections.shuffle(packings, random);
    return packings;
  }

  private static Packing packing(Random random, int number) {
    var model = random.nextInt(MODELS);
    var size = random.nextInt(SIZES);
    var hasSerial = random.nextInt(4) == 0;
    var serial = hasSerial ? Optional.of("SN" + number) : Optional.<String>empty();
    var pieces = hasSerial ? 1 : 1 + random.nextInt(MOST_PIECES);
    var wanted =
        new DispatchPiece(
            sku(model, size), model(model), "Piece", serial, Quantity.of(pieces), true);
    var scans = new ArrayList<>(Collections.nCopies(pieces, wanted.sku()));
    serial.ifPresent(scans::add);
    var right = new Packing(wanted, scans, 1, true);
    return number % EVERY == 0 ? spoilt(random, right, model, size) : right;
  }

  private static Packing spoilt(Random random, Packing right, int model, int size) {
    var scans = new ArrayList<>(right.scans());
    var otherSize = sku(model, (size + 1 + random.nextInt(SIZES - 1)) % SIZES);
    var otherModel = sku((model + 1 + random.nextInt(MODELS - 1)) % MODELS, size);
    var photos = right.photos();
    switch (random.nextInt(8)) {
      case 0 -> scans.set(0, otherSize);
      case 1 -> scans.set(0, otherModel);
      case 2 -> scans.add(otherModel);
      case 3 -> scans.add(right.wanted().sku());
      case 4 -> scans.removeFirst();
      case 5 -> scans.add("X" + random.nextInt(1_000));
      case 6 -> photos = 0;
      // The serial number of another piece, or a serial number where none was chosen.
      default -> scans.set(scans.size() - 1, "XN" + random.nextInt(1_000));
    }
    return new Packing(right.wanted(), scans, photos, false);
  }
}
