package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A card on the page of a brand: what there is, how much of it, and the ways there.
 *
 * @param id by which addresses find it on the page
 * @param said how much there is, in words
 * @param rows the first of it
 * @param more what follows them; empty when nothing does
 * @param all where all of it stands
 * @param act what can be done; empty for who may not
 */
public record BrandCardView(
    String id,
    String title,
    String said,
    List<Row> rows,
    Optional<More> more,
    List<LinkView> all,
    Optional<LinkView> act) {
  public BrandCardView {
    rows = List.copyOf(rows);
    all = List.copyOf(all);
  }

  /**
   * What is opened on demand.
   *
   * @param label how much it is
   * @param rest how much is not even here; empty when nothing is
   */
  public record More(String label, List<Row> rows, String rest) {
    public More {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One thing.
   *
   * @param note how it stands; may be empty
   * @param due when an answer is due
   */
  public record Row(LinkView what, String note, Optional<Instant> due) {}
}
