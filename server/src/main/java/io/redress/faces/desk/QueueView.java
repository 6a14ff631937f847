package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Place;
import io.redress.faces.shared.QueueRowView;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is owed, by due time.
 *
 * @param sums of the whole queue, whatever is shown of it
 * @param tabs other views of the same queue with their counts
 * @param current address of the view that is shown
 * @param here address of this page of it
 * @param turns ways to the first page and to the one after this
 */
public record QueueView(
    Sums sums, List<Tab> tabs, String current, String here, List<Group> groups, Turns turns) {
  public QueueView {
    tabs = List.copyOf(tabs);
    groups = List.copyOf(groups);
  }

  /**
   * How much is owed in all.
   *
   * @param nextDue when the next promise falls
   */
  public record Sums(long slipped, long soon, Optional<Instant> nextDue) {}

  /** The first page and the one after this. */
  public record Turns(Optional<LinkView> first, Optional<LinkView> next) {
    /** The turns of a list whose pages begin after a case. */
    static Turns of(Visit visit, Place first, Optional<CaseId> after, Optional<CaseId> next) {
      return new Turns(
          after.map(id -> new LinkView(visit.say("desk.page.first"), first.address())),
          next.map(
              id -> new LinkView(visit.say("desk.page.next"), first.with("after", id.toString()))));
    }

    /** Whether there is more than this page. */
    public boolean isAny() {
      return first.isPresent() || next.isPresent();
    }
  }

  /** A view of the queue and how many it holds. */
  public record Tab(String label, String href, long count) {}

  /** Rows that are due at about the same time. */
  public record Group(Horizon horizon, List<QueueRowView> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** How near it is. */
  public enum Horizon {
    SLIPPED("slipped"),
    WITHIN_TWO_HOURS("soon"),
    TODAY("today"),
    THIS_WEEK("week"),
    LATER("later");

    private final String code;

    Horizon(String code) {
      this.code = code;
    }

    /** The end of its key: {@code desk.queue.group.<code>}. */
    public String code() {
      return code;
    }
  }

  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.rows().isEmpty());
  }
}
