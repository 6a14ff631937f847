package io.redress.cases.receiving;

import io.redress.cases.store.BenchListStore;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.BenchBook;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Differences;
import io.redress.goods.receiving.SeenPiece;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DifferenceId;
import io.redress.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bench of the merchant in scope reads; nothing is changed. */
@Service
public class BenchLists {
  /** The most rows of one list. */
  public static final int MOST = 200;

  private final BenchListStore lines;
  private final BenchBook book;
  private final Differences differences;
  private final Arrivals arrivals;
  private final Pieces pieces;

  BenchLists(
      BenchListStore lines,
      BenchBook book,
      Differences differences,
      Arrivals arrivals,
      Pieces pieces) {
    this.lines = lines;
    this.book = book;
    this.differences = differences;
    this.arrivals = arrivals;
    this.pieces = pieces;
  }

  /**
   * A piece that two persons look at.
   *
   * @param look what was read and answered when it was seen; none where the box was short or empty
   */
  public record Doubted(Difference difference, Piece piece, Optional<SeenPiece> look) {}

  /** Goods that shall come back and are not here, those expected first on top. */
  @Transactional(readOnly = true)
  public List<BenchLine> expected() {
    return lines.expected(MOST);
  }

  /** Goods that came since this moment, or that nobody has looked at, the latest first. */
  @Transactional(readOnly = true)
  public List<BenchLine> here(Instant since) {
    return lines.here(since, MOST);
  }

  /** What differs and waits for a second person, the oldest first. */
  @Transactional(readOnly = true)
  public List<DoubtedLine> differing() {
    return lines.differing(MOST);
  }

  /** What should be in the box with this code; empty where nobody knows it. */
  @Transactional(readOnly = true)
  public Optional<Arrival> find(String code) {
    return arrivals.find(code);
  }

  /**
   * A piece of a case of which these marks were read.
   *
   * @throws Problem NOT_FOUND for a line that is none of the case's
   */
  @Transactional(readOnly = true)
  public Piece piece(CaseId caseId, CaseLineId line, Marks read) {
    return pieces.find(caseId, line, read);
  }

  /** The differences of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Difference> differences(CaseId caseId) {
    return differences.ofCase(caseId);
  }

  /** The looks at the pieces of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<SeenPiece> looks(CaseId caseId) {
    return book.looks(caseId);
  }

  /**
   * A difference with all that is known of its piece.
   *
   * @throws Problem NOT_FOUND when there is none
   */
  @Transactional(readOnly = true)
  public Doubted doubted(DifferenceId id) {
    var difference = differences.byId(id).orElseThrow(() -> Problem.notFound("The difference"));
    var look =
        book.looks(difference.caseId()).stream()
            .filter(each -> each.caseLineId().equals(difference.caseLineId()))
            .reduce((earlier, later) -> later);
    var read = look.map(each -> each.look().marks()).orElse(Marks.NONE);
    return new Doubted(
        difference, pieces.find(difference.caseId(), difference.caseLineId(), read), look);
  }
}
