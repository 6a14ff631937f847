package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Parcels that nobody expected.
 *
 * @param boxes those that are open, the oldest first
 * @param action where a new one is sent; empty for who may not
 */
public record UnknownParcelsView(
    Optional<NoteView> note, List<Box> boxes, String action, List<FieldView> fields) {
  public UnknownParcelsView {
    boxes = List.copyOf(boxes);
    fields = List.copyOf(fields);
  }

  /**
   * One parcel.
   *
   * @param clues what is on it, in one line
   * @param candidates whose it may be
   */
  public record Box(
      String number, String noted, String clues, String action, List<Candidate> candidates) {
    public Box {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A case that awaits goods.
   *
   * @param id what the form sends
   * @param about goods and order
   */
  public record Candidate(String id, LinkView matter, String about) {}
}
