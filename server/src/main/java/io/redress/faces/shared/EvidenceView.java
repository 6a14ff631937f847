package io.redress.faces.shared;

import java.util.List;

/**
 * Photos of a matter: who asks for them and why, and what is there.
 *
 * @param asks the sentence that says who asks for what
 * @param field name of the file field; empty when nothing can be added
 */
public record EvidenceView(String asks, String field, List<Shot> shots) {
  public EvidenceView {
    shots = List.copyOf(shots);
  }

  /**
   * One photo.
   *
   * @param name what it shows, also its alternative text
   * @param href the photo in full; may be empty
   */
  public record Shot(PictureView picture, String name, String href) {}
}
