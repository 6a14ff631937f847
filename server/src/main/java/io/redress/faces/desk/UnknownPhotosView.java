package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PictureView;
import java.util.List;
import java.util.Optional;

/**
 * Photos of a parcel that nobody expected, beside those that consumers sent of awaited goods.
 *
 * @param number of the parcel
 * @param clues what is on it, in one line
 * @param action where more photos are sent
 * @param limits what is taken, said beforehand
 * @param match where it is said whose it is
 * @param earlier the way to goods that were awaited earlier; has no address on the last page
 */
public record UnknownPhotosView(
    Optional<NoteView> note,
    String number,
    String noted,
    String clues,
    List<Shot> shots,
    String action,
    String limits,
    List<Goods> goods,
    String match,
    LinkView earlier) {
  public UnknownPhotosView {
    shots = List.copyOf(shots);
    goods = List.copyOf(goods);
  }

  /**
   * One photo of the parcel.
   *
   * @param picture absent while it may not be shown
   * @param href the picture in full; may be empty
   * @param note what must be known of it; may be empty
   * @param remove where it is taken away
   */
  public record Shot(
      Optional<PictureView> picture, String href, String name, String note, LinkView remove) {}

  /**
   * Goods of a case that are awaited.
   *
   * @param id what the form sends
   * @param spoken that what is on the box speaks for them; may be empty
   */
  public record Goods(String id, LinkView matter, String about, String spoken, List<Sent> photos) {
    public Goods {
      photos = List.copyOf(photos);
    }
  }

  /** A photo that a consumer sent, small, and its address in full. */
  public record Sent(PictureView picture, String href) {}
}
