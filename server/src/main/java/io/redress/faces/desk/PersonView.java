package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;

/**
 * What is kept about one person, and what can be done with it.
 *
 * @param action address below which its forms are posted
 * @param state that she was erased, or that something stands in the way
 * @param goes kinds of data that an erasure takes away, with how much there is
 * @param stays kinds of data that the law asks to keep
 * @param mayErase whether the button is there
 */
public record PersonView(
    String name,
    List<FactView> contact,
    String action,
    List<NoteView> state,
    List<FactView> goes,
    List<FactView> stays,
    List<String> asked,
    List<Hold> holds,
    List<FieldView> holding,
    boolean isErased,
    boolean mayErase) {
  public PersonView {
    contact = List.copyOf(contact);
    state = List.copyOf(state);
    goes = List.copyOf(goes);
    stays = List.copyOf(stays);
    asked = List.copyOf(asked);
    holds = List.copyOf(holds);
    holding = List.copyOf(holding);
  }

  /** A claim that is defended, and the address that ends its hold. */
  public record Hold(String words, String release) {}
}
