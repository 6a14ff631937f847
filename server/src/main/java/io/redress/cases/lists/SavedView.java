package io.redress.cases.lists;

import io.redress.shared.StaffId;
import java.util.UUID;

/**
 * A part of the queue that somebody gave a name.
 *
 * @param keeper who keeps it
 */
public record SavedView(
    Id id, StaffId keeper, String name, Reach reach, QueueQuery.Lens lens, QueueFilter filter) {
  /** Names a view. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** Who sees it. */
  public enum Reach {
    OWN,
    SHARED
  }
}
