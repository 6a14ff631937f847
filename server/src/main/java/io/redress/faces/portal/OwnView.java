package io.redress.faces.portal;

import io.redress.faces.shared.EmptyView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one person has with the house.
 *
 * @param note something to say first, such as that a change was kept
 * @param credits what the person has as credit with the house
 * @param none what stands in place of the lists when there is nothing at all
 * @param contact how the house reaches the person
 * @param change the page on which that is changed
 * @param until what the link shows and how long, as a sentence
 * @param close address that ends all links to this page
 */
public record OwnView(
    String heading,
    Optional<NoteView> note,
    List<Open> open,
    List<Line> done,
    List<Line> bought,
    List<Line> credits,
    Optional<EmptyView> none,
    List<FactView> contact,
    String change,
    String until,
    String close) {
  public OwnView {
    open = List.copyOf(open);
    done = List.copyOf(done);
    bought = List.copyOf(bought);
    credits = List.copyOf(credits);
    contact = List.copyOf(contact);
  }

  /**
   * A request that is under way.
   *
   * @param note order and day; may name what is awaited of the reader
   */
  public record Open(
      PictureView picture, String name, String href, String note, Optional<PromiseView> next) {}

  /**
   * What is over, or was bought and asks for nothing.
   *
   * @param href the page of it; empty where there is none to open
   * @param number what the house calls it by; may be empty
   */
  public record Line(String name, String href, String note, String number) {}
}
