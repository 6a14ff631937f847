package io.redress.cases.figures;

import io.redress.cases.store.BoardStore;
import io.redress.cases.store.MatterStore;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the merchant in scope keeps its word, and the cases behind every figure of it. */
@Service
public class Board {
  private final BoardStore figures;
  private final MatterStore matters;

  Board(BoardStore figures, MatterStore matters) {
    this.figures = figures;
    this.matters = matters;
  }

  /**
   * The figures of promises that ended, and of questions that were asked, in this stretch of time;
   * silences as they are now.
   *
   * @param zone in which days begin
   */
  @Transactional(readOnly = true)
  public BoardFigures figures(MatterQuery.Period period, ZoneId zone) {
    return figures.figures(period, zone);
  }

  /** One page of what one of them counts, the latest first; of silences the longest first. */
  @Transactional(readOnly = true)
  public Matters matters(MatterQuery query) {
    return matters.find(query);
  }
}
