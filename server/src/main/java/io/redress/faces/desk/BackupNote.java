package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.Role;
import io.redress.platform.backup.BackupRecord;
import io.redress.platform.backup.Backups;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells administrators when the last backup was made, and warns when that is long ago. */
@Component
class BackupNote {
  private final Backups backups;

  BackupNote(Backups backups) {
    this.backups = backups;
  }

  /** The note for this visit; nobody but administrators gets one. */
  Optional<NoteView> forVisit(Visit visit) {
    return visit.role() == Role.ADMINISTRATOR ? Optional.of(note(visit)) : Optional.empty();
  }

  private NoteView note(Visit visit) {
    var state = backups.state();
    var key = "desk.backup." + Codes.of(state);
    var when = backups.last().map(BackupRecord::asOf).map(visit.page().dates()::moment).orElse("");
    return NoteView.of(tone(state), visit.say(key, "when", when), visit.say(key + ".how"));
  }

  private static Tone tone(Backups.State state) {
    return switch (state) {
      case FRESH -> Tone.KEPT;
      case STALE, NONE -> Tone.RISK;
      case ELSEWHERE -> Tone.INFO;
    };
  }
}
