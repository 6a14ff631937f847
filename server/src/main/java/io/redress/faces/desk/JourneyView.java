package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.StagesView;
import java.util.List;

/**
 * The parcels of a case as a picture of its journey, oldest first.
 *
 * @param more the way to all about them
 */
public record JourneyView(List<Box> boxes, LinkView more) {
  public JourneyView {
    boxes = List.copyOf(boxes);
  }

  /**
   * One parcel.
   *
   * @param state where it stands, in words
   * @param stages where it starts, its way, and where it ends
   */
  public record Box(LinkView parcel, String state, StagesView stages) {}
}
