package io.redress.faces.desk;

import io.redress.faces.shared.CodeDrawing;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * A page with one question at or before the door.
 *
 * @param text what it is about, in a sentence; may be empty
 * @param shown what is shown once, to be kept
 * @param forms ways to answer, the best first
 * @param back where else to go
 */
public record DoorView(
    String title,
    String text,
    Optional<NoteView> note,
    Shown shown,
    List<Form> forms,
    Optional<LinkView> back) {
  public DoorView {
    forms = List.copyOf(forms);
  }

  /** A page with a title, a text and nothing else yet. */
  static DoorView of(String title, String text) {
    return new DoorView(title, text, Optional.empty(), Shown.NOTHING, List.of(), Optional.empty());
  }

  DoorView noting(Optional<NoteView> told) {
    return new DoorView(title, text, told, shown, forms, back);
  }

  DoorView showing(Shown once) {
    return new DoorView(title, text, note, once, forms, back);
  }

  DoorView asking(List<Form> asked) {
    return new DoorView(title, text, note, shown, asked, back);
  }

  DoorView leading(LinkView elsewhere) {
    return new DoorView(title, text, note, shown, forms, Optional.of(elsewhere));
  }

  /**
   * What is shown once.
   *
   * @param facts to be written down
   * @param code to be read by a phone
   */
  public record Shown(List<FactView> facts, Optional<CodeDrawing> code) {
    static final Shown NOTHING = new Shown(List.of(), Optional.empty());

    public Shown {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One way to answer.
   *
   * @param passkey what the browser is asked for, as JSON; empty for a form that is typed
   */
  public record Form(String action, List<FieldView> fields, String button, Passkey passkey) {
    public Form {
      fields = List.copyOf(fields);
    }

    static Form typed(String action, String button, FieldView... fields) {
      return new Form(action, List.of(fields), button, Passkey.NONE);
    }

    static Form passkey(String action, String button, Passkey passkey, FieldView... fields) {
      return new Form(action, List.of(fields), button, passkey);
    }
  }

  /**
   * What a browser is asked about a passkey.
   *
   * @param deed {@code make} or {@code show}; empty for none
   * @param question options of Web Authentication as JSON
   */
  public record Passkey(String deed, String question) {
    static final Passkey NONE = new Passkey("", "");

    public boolean isAsked() {
      return !deed.isEmpty();
    }
  }
}
