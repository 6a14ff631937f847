package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.evidence.Evidence;
import io.redress.evidence.ScanState;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.EvidenceWords;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of a case for the staff: what is there, and what the brand may see of it. */
final class CaseFilesWriter {
  private final Visit visit;
  private final CaseView view;

  CaseFilesWriter(Visit visit, CaseView view) {
    this.visit = visit;
    this.view = view;
  }

  EvidenceView write() {
    return EvidenceView.shown(
        visit.say("desk.case.photos.from"),
        view.content().evidence().stream().map(this::shot).toList());
  }

  private EvidenceView.Shot shot(Evidence file) {
    var address = "%s/cases/%s/files/%s".formatted(visit.home(), view.head().id(), file.id());
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
