package io.redress.faces.desk;

import io.redress.faces.shared.QueueRowView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is owed, by due time.
 *
 * @param tabs other views of the same queue with their counts
 * @param current address of the view that is shown
 * @param nextDue when the next promise falls, for an empty queue
 */
public record QueueView(
    List<Tab> tabs, String current, List<Group> groups, Optional<Instant> nextDue) {
  public QueueView {
    tabs = List.copyOf(tabs);
    groups = List.copyOf(groups);
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

  /** How many rows a horizon holds. */
  public long count(Horizon horizon) {
    return groups.stream()
        .filter(group -> group.horizon() == horizon)
        .mapToLong(group -> group.rows().size())
        .sum();
  }

  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.rows().isEmpty());
  }
}
