package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The bench at which one dispatch is packed: what was agreed, what was scanned, what is right.
 *
 * @param title what people call it by
 * @param done how many checks are right, in one line
 * @param agreed what must go, with its place
 * @param scanned what lies in the box
 * @param whom for whom it is
 * @param due whether it may leave; empty once it has
 * @param facts how far it is, and by when it is to leave
 * @param action address of the page, to which everything is sent
 * @param scans the codes that were scanned and may stay
 * @param scanning where codes are told; empty where nothing is packed
 * @param photo whether a picture of the open box is taken here
 * @param forms what can be done now
 * @param advance what was agreed about sending it before the old one is back, and what can be
 */
public record PackingView(
    String title,
    LinkView matter,
    Optional<NoteView> note,
    String done,
    List<FactView> agreed,
    List<Scanned> scanned,
    List<Check> checks,
    String whom,
    String due,
    List<FactView> facts,
    String action,
    int version,
    List<String> scans,
    Optional<FieldView> scanning,
    boolean photo,
    List<Form> forms,
    Optional<InAdvance> advance,
    List<String> history) {
  public PackingView {
    agreed = List.copyOf(agreed);
    scanned = List.copyOf(scanned);
    checks = List.copyOf(checks);
    facts = List.copyOf(facts);
    scans = List.copyOf(scans);
    forms = List.copyOf(forms);
    history = List.copyOf(history);
  }

  /** The same, with nothing in the box when the next code comes. */
  public PackingView emptied() {
    return new PackingView(
        title, matter, note, done, agreed, scanned, checks, whom, due, facts, action, version,
        List.of(), scanning, photo, forms, advance, history);
  }

  /** One piece in the box. */
  public record Scanned(String title, String sku, boolean isWrong) {}

  /**
   * One thing that is looked at.
   *
   * @param icon the name of its drawing, which the words beside it say too
   */
  public record Check(String icon, String label, String found) {}

  /**
   * What was agreed about sending it before the old one is back.
   *
   * @param forms what can be agreed or noted; none for who may not
   */
  public record InAdvance(List<FactView> facts, List<Form> forms) {
    public InAdvance {
      facts = List.copyOf(facts);
      forms = List.copyOf(forms);
    }
  }

  /**
   * Something that can be done.
   *
   * @param move its code
   * @param isNext whether it is the next thing to be done
   */
  public record Form(
      String move, String label, List<FieldView> fields, Optional<ChoiceView> why, boolean isNext) {
    public Form {
      fields = List.copyOf(fields);
    }
  }
}
