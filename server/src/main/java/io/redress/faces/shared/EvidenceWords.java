package io.redress.faces.shared;

import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.evidence.EvidenceKind;
import io.redress.evidence.FileRefusal;
import io.redress.evidence.ScanState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is taken, what a file is, and why one is not taken. */
public final class EvidenceWords {
  /** The name of the field with files in every form that has one. */
  public static final String FIELD = "photos";

  private EvidenceWords() {}

  /**
   * Where files are added.
   *
   * @param address of the files
   * @param lines what a file may be about; one alone is no question
   * @param most files that the order or case may hold
   */
  public static EvidenceView.Field field(
      Page page, String address, List<EvidenceView.Line> lines, int most) {
    return new EvidenceView.Field(
        FIELD, address, lines.size() > 1 ? lines : List.of(), limits(page, most));
  }

  /** What a file of a case may be about. */
  public static List<EvidenceView.Line> lines(CaseView view) {
    return view.content().lines().stream()
        .map(
            line ->
                new EvidenceView.Line(
                    line.id().toString(),
                    view.order().line(line.orderLineId()).orElseThrow().title()))
        .toList();
  }

  private static List<String> limits(Page page, int most) {
    return List.of(
        page.say("evidence.limits.photo", "most", EvidenceKind.PHOTO.largestMegabytes()),
        page.say("evidence.limits.video", "most", EvidenceKind.VIDEO.largestMegabytes()),
        page.say("evidence.limits.pdf", "most", EvidenceKind.PDF.largestMegabytes()),
        page.say("evidence.limits.count", "most", most));
  }

  /** Why a file is not taken, and what helps. */
  public static String refused(Page page, FileRefusal refusal) {
    return page.say("evidence.refused." + refusal.fault().code(), "name", refusal.name());
  }

  /** What must be known of a file that its picture does not show. */
  public static List<String> notes(Page page, Evidence file) {
    var notes = new ArrayList<String>();
    if (file.content().preview().isEmpty()) {
      notes.add(page.say("evidence.kind." + file.content().kind().code()));
      notes.add(page.say("evidence.note.nopreview"));
    }
    if (file.scan() == ScanState.WAITING) {
      notes.add(page.say("evidence.note.waiting"));
    }
    return notes;
  }

  /**
   * A file with its small picture.
   *
   * @param address of the file
   */
  public static EvidenceView.Shot shot(
      Page page, Evidence file, String address, List<EvidenceView.Act> acts) {
    var picture =
        file.isShown()
            ? Optional.of(PictureView.beside(address + "/small"))
            : Optional.<PictureView>empty();
    return new EvidenceView.Shot(
        picture, file.name(), file.isShown() ? address : "", notes(page, file), acts);
  }

  /** The button that takes a file out. */
  public static EvidenceView.Act removal(Page page, Evidence file, String address) {
    return new EvidenceView.Act(
        address + "/remove",
        page.say("evidence.remove"),
        page.say("evidence.remove.of", "name", file.name()));
  }

  /**
   * A removal with its way back.
   *
   * @param address of the file
   */
  public static EvidenceView.Undo undo(Page page, String name, String address) {
    return new EvidenceView.Undo(
        page.say("evidence.removed", "name", name),
        new EvidenceView.Act(
            address + "/restore",
            page.say("evidence.undo"),
            page.say("evidence.undo.of", "name", name)));
  }
}
