package io.redress.cases.receiving;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.domain.SecondPerson;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.receiving.BenchWork.Receive;
import io.redress.goods.receiving.BoxState;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.PlainWords;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the bench saw beside the pieces, told to colleagues in the cases it is about. */
@Component
class BenchNotes {
  /** Who may be the second person, the lowest role first. */
  private static final List<Role> ABLE =
      List.of(Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR);

  private final Cases cases;
  private final StaffMembers staff;
  private final Merchants merchants;
  private final Phrases phrases;
  private final Clock clock;

  BenchNotes(Cases cases, StaffMembers staff, Merchants merchants, Phrases phrases, Clock clock) {
    this.cases = cases;
    this.staff = staff;
    this.merchants = merchants;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** Tells how the box looked, where that may matter for a claim, and what was written of it. */
  void ofBox(Arrival arrival, Receive work) {
    var words = PlainWords.clean(work.words()).strip();
    if (work.box() == BoxState.SOUND && words.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    if (work.box() != BoxState.SOUND) {
      var state = work.box().name().toLowerCase(Locale.ROOT);
      text.append(words().say("bench.note.box." + state, "code", arrival.code()));
    }
    if (!words.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(words);
    }
    arrival.lines().stream()
        .map(Arrival.Line::matter)
        .map(CaseView::head)
        .map(CaseView.Head::id)
        .distinct()
        .forEach(caseId -> write(caseId, text.toString(), List.of()));
  }

  /** Asks somebody else to look at a piece that is not as it was sent. */
  void askSecond(CaseId caseId, String piece, Actor by) {
    var told =
        SecondPerson.asked(staff.list(), by, ABLE).stream()
            .map(StaffMember::id)
            .limit(CaseCommand.WriteMessage.MOST_MENTIONED)
            .toList();
    write(caseId, words().say("bench.note.second", "piece", piece), told);
  }

  /** Tells that more came of a line than should have. */
  void ofSurplus(Arrival.Line line, int pieces) {
    write(
        line.matter().head().id(),
        words().say("bench.note.more", "count", pieces, "piece", line.bought().title()),
        List.of());
  }

  /** Tells that something came for a case that does not wait for it now. */
  void ofUnawaited(Arrival.Line line) {
    write(
        line.matter().head().id(),
        words().say("bench.note.unawaited", "piece", line.bought().title()),
        List.of());
  }

  private Words words() {
    var house = merchants.current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    return phrases.to(Reader.of(language, house.zone(), clock.instant()));
  }

  private void write(CaseId caseId, String text, List<StaffId> told) {
    var house = merchants.current();
    var message =
        new CaseCommand.WriteMessage(
            caseId,
            ThreadKind.INTERNAL,
            MessageChannel.AUTOMATIC,
            new CaseCommand.Words(text, house.name(), house.languages().getFirst()),
            told);
    var _ = cases.perform(message, Actor.SYSTEM).orThrow();
  }
}
