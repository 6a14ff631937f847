package io.redress.goods.outbound;

import io.redress.goods.outbound.PackLook.NearMiss;
import io.redress.goods.outbound.domain.PackCheck;
import io.redress.goods.outbound.store.PackCheckStore;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at packings before they leave; each that found something is kept as it was. */
@Service
public class PackChecks {
  /** The most codes of one look. */
  public static final int MOST_SCANS = PackCheck.MOST_SCANS;

  /** The most near misses that are told at once. */
  public static final int MOST_TOLD = 500;

  private final PackCheckStore store;

  PackChecks(PackCheckStore store) {
    this.store = store;
  }

  /**
   * What lies in a box.
   *
   * @param known what the codes stand for, by {@link ScannedCode#normal}
   * @param photos how many pictures of the open box there are
   */
  public record Box(List<String> scans, Map<String, KnownPiece> known, int photos) {
    public Box {
      scans = List.copyOf(scans);
      known = Map.copyOf(known);
    }
  }

  /** Compares what lies in a box with what must go; nothing is kept. */
  public static PackResult compare(List<DispatchPiece> wanted, Box box) {
    requireCodes(box.scans());
    return PackCheck.of(wanted, box.scans(), box.known(), box.photos());
  }

  /** A problem INVALID for too many codes, and for what is none. */
  public static void requireCodes(List<String> scans) {
    if (scans.size() > MOST_SCANS) {
      var remedy = "Send at most " + MOST_SCANS + ".";
      throw wrong(scans.size() + " codes", "are too many", remedy);
    }
    for (var scan : scans) {
      if (scan.isBlank() || scan.length() > ScannedCode.MOST_LENGTH) {
        var most = ScannedCode.MOST_LENGTH;
        throw wrong(scan, "is not a code", "Send 1 to " + most + " characters.");
      }
    }
  }

  private static Problem wrong(String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation("scans", value, reason, remedy));
  }

  /** Keeps a look. */
  @Transactional(propagation = Propagation.MANDATORY)
  public PackLook keep(PackLook look) {
    var cut =
        new PackLook(
            look.id(),
            look.subject(),
            look.result(),
            look.scans(),
            look.by(),
            look.at().truncatedTo(ChronoUnit.MICROS));
    store.insert(cut);
    return cut;
  }

  /** What was about to leave and did not since this moment, the latest first. */
  @Transactional(readOnly = true)
  public List<NearMiss> nearMisses(Instant since) {
    return store.nearMisses(since, MOST_TOLD);
  }
}
