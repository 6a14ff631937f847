package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.evidence.ScanState;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.EvidenceWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the files of a case for the staff: what is there, what may come back, where more go. */
final class CaseFilesWriter {
  private final Visit visit;
  private final CaseView view;

  CaseFilesWriter(Visit visit, CaseView view) {
    this.visit = visit;
    this.view = view;
  }

  /**
   * The files with the field for more.
   *
   * @param removed what was taken out and can come back
   * @param most files that the case may hold
   */
  EvidenceView write(List<Evidence> removed, int most) {
    var address = "%s/cases/%s/files".formatted(visit.home(), view.head().id());
    return new EvidenceView(
        visit.say("desk.files.seen"),
        Optional.of(EvidenceWords.field(visit.page(), address, EvidenceWords.lines(view), most)),
        view.content().evidence().stream().map(file -> shot(file, address)).toList(),
        Permissions.mayCurate(visit.role())
            ? removed.stream().map(file -> undo(file, address)).toList()
            : List.of());
  }

  private EvidenceView.Undo undo(Evidence file, String files) {
    return EvidenceWords.undo(visit.page(), file.name(), files + "/" + file.id());
  }

  private EvidenceView.Shot shot(Evidence file, String files) {
    var address = files + "/" + file.id();
    var shot = EvidenceWords.shot(visit.page(), file, address, acts(file, address));
    var notes = new ArrayList<>(shot.notes());
    if (file.isForBrand() && view.brandName().isPresent()) {
      notes.add(visit.say("evidence.note.brand", "brand", view.brandName().get()));
    }
    if (file.scan() == ScanState.UNSCANNED) {
      notes.add(visit.say("evidence.note.unscanned"));
    }
    return new EvidenceView.Shot(shot.picture(), shot.name(), shot.href(), notes, shot.acts());
  }

  private List<EvidenceView.Act> acts(Evidence file, String address) {
    var acts = new ArrayList<EvidenceView.Act>();
    if (file.scan().isOpen()) {
      acts.add(act(file, address + "/original", "original"));
    }
    if (!Permissions.mayCurate(visit.role())) {
      return acts;
    }
    if (file.isShown() && view.brandName().isPresent()) {
      acts.add(
          file.isForBrand()
              ? act(file, address + "/hide", "hide")
              : act(file, address + "/show", "show"));
    }
    acts.add(EvidenceWords.removal(visit.page(), file, address));
    return acts;
  }

  private EvidenceView.Act act(Evidence file, String address, String what) {
    return new EvidenceView.Act(
        address,
        visit.say("evidence.act." + what),
        visit.say(
            "evidence.act.of", "what", visit.say("evidence.act." + what), "name", file.name()));
  }
}
