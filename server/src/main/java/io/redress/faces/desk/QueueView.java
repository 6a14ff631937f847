package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
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
 * @param tools what else can be done from here
 */
public record QueueView(
    Sums sums,
    List<Tab> tabs,
    String current,
    String here,
    List<Group> groups,
    Turns turns,
    Tools tools) {
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

  /**
   * What can be done beside the rows.
   *
   * @param phone where a case is opened for somebody on the line; empty for who may not
   * @param together where the chosen rows are sent
   * @param beside what needs eyes beside the rows
   */
  public record Tools(
      Optional<LinkView> phone, String together, Narrowing narrowing, List<Beside> beside) {
    public Tools {
      beside = List.copyOf(beside);
    }
  }

  /** What needs eyes whatever the rows are narrowed to, under one title. */
  public record Beside(String title, List<Reminder> reminders) {
    public Beside {
      reminders = List.copyOf(reminders);
    }
  }

  /**
   * One such thing.
   *
   * @param about by when, by whom, in words
   * @param read where it is marked as read; empty for what stays until it is done
   */
  public record Reminder(LinkView link, String about, Optional<String> read) {}

  /**
   * How the queue is narrowed down, and what was kept of that under a name.
   *
   * @param fields by what it is narrowed
   * @param hidden what a form carries of the part that is shown
   * @param keep where its name is sent
   * @param file all of it as a file
   * @param note what is wrong with a name that was not kept
   */
  public record Narrowing(
      List<ChoiceView> fields,
      List<FactView> hidden,
      String keep,
      String file,
      List<Kept> kept,
      Optional<NoteView> note,
      boolean isNarrowed) {
    public Narrowing {
      fields = List.copyOf(fields);
      hidden = List.copyOf(hidden);
      kept = List.copyOf(kept);
    }
  }

  /**
   * A part of the queue with a name.
   *
   * @param remove where its name is forgotten; empty for who may not
   */
  public record Kept(LinkView link, String reach, Optional<String> remove) {}

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
