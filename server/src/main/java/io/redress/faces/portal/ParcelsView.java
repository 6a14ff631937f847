package io.redress.faces.portal;

import io.redress.faces.shared.ThreadView;
import java.util.List;

/**
 * Where the parcels of a case are.
 *
 * @param back the page of the case
 */
public record ParcelsView(List<One> parcels, String back) {
  public ParcelsView {
    parcels = List.copyOf(parcels);
  }

  /**
   * A parcel.
   *
   * @param expected by when it shall arrive; empty when nobody knows or it has
   * @param number under which its carrier knows it; empty while it has none
   */
  public record One(
      String name, String standing, String expected, String number, ThreadView journey) {}
}
