package io.redress.cases.lists;

import io.redress.cases.store.SavedViewStore;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.platform.clock.NewIds;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of the queue that staff gave a name, for themselves or for everybody. */
@Service
public class SavedViews {
  /** Most views that one person keeps. */
  public static final int MOST_EACH = 20;

  /** Most characters of a name. */
  public static final int MOST_CHARACTERS = 60;

  private static final Set<Role> LEADS = EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR);

  private final SavedViewStore store;
  private final NewIds ids;
  private final Clock clock;

  SavedViews(SavedViewStore store, NewIds ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** A view that somebody wants to keep. */
  public record Wanted(
      String name, SavedView.Reach reach, QueueQuery.Lens lens, QueueFilter filter) {}

  /** What this person sees: their own and the shared ones, by name. */
  @Transactional(readOnly = true)
  public List<SavedView> of(StaffId who) {
    return store.of(who);
  }

  /** Keeps a view; one of the same name by the same person is replaced. */
  @Transactional
  public void keep(StaffId who, Wanted wanted) {
    var name = PlainWords.oneLine(wanted.name());
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MOST_CHARACTERS) {
      throw invalid("name", "is no name", "Use 1 to " + MOST_CHARACTERS + " characters.");
    }
    var isNew = store.of(who).stream().noneMatch(view -> isNamed(view, who, name));
    if (isNew && store.countOf(who) >= MOST_EACH) {
      throw invalid("name", "is one too many", "Remove another view first.");
    }
    var view =
        new SavedView(
            new SavedView.Id(ids.next()),
            who,
            name,
            wanted.reach(),
            wanted.lens(),
            wanted.filter());
    store.keep(view, clock.instant());
  }

  /** Removes a view of one's own; leads remove shared ones too. Nothing happens to others. */
  @Transactional
  public void remove(UUID id, StaffMember by) {
    store.of(by.id()).stream()
        .filter(view -> view.id().value().equals(id))
        .filter(view -> view.keeper().equals(by.id()) || LEADS.contains(by.role()))
        .forEach(view -> store.remove(view.id()));
  }

  private static boolean isNamed(SavedView view, StaffId who, String name) {
    return view.keeper().equals(who) && view.name().equals(name);
  }

  private static Problem invalid(String field, String what, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, "", what, remedy));
  }
}
