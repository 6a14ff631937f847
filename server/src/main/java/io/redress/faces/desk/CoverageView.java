package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Who is there for which language, hour by hour, and where nobody is.
 *
 * @param heading what the week comes to, in words
 * @param days the days of the week to choose from
 * @param around the weeks before and after
 * @param gaps every gap of the week
 * @param waiting cases that nobody gets; empty for whoever does not see who has how much
 */
public record CoverageView(
    Heading heading,
    Optional<NoteView> note,
    List<Day> days,
    List<LinkView> around,
    List<GapLine> gaps,
    Chart chart,
    List<Person> people,
    Optional<Waiting> waiting,
    Ways ways) {
  public CoverageView {
    days = List.copyOf(days);
    around = List.copyOf(around);
    gaps = List.copyOf(gaps);
    people = List.copyOf(people);
  }

  /** What stands above. */
  public record Heading(String title, String lede) {}

  /** A day of the week to choose from. */
  public record Day(String value, String label, boolean isShown) {}

  /**
   * A gap in words.
   *
   * @param day where its day is shown
   * @param proposal who could cover it, and where that is planned; the link is empty for whoever
   *     plans nothing
   */
  public record GapLine(LinkView day, String messages, Optional<LinkView> proposal) {}

  /**
   * One day as a picture, and the same as a table.
   *
   * @param title which day it is
   */
  public record Chart(String title, List<Row> rows) {
    public Chart {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One language on the day.
   *
   * @param speakers how many people speak it
   * @param sentence all that the picture says
   * @param hours classes of its 24 hours: {@code two}, {@code one}, {@code gap} or nothing
   * @param there when somebody is there
   * @param several when two or more are
   * @param gaps when nobody is and people write
   */
  public record Row(
      String language,
      String speakers,
      String sentence,
      List<String> hours,
      String there,
      String several,
      List<GapLine> gaps) {
    public Row {
      hours = List.copyOf(hours);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * Somebody who works here.
   *
   * @param href address of their page; empty for whoever may not open it
   * @param there whether they are there now and until when, or when they come
   * @param takes what they can take, in words
   */
  public record Person(String name, String href, String place, String there, String takes) {}

  /**
   * Cases that nobody gets.
   *
   * @param matters the first of them
   * @param action address below which one is given away
   * @param all the page of all, and how many there are
   */
  public record Waiting(List<WorkloadView.Matter> matters, String action, LinkView all) {
    public Waiting {
      matters = List.copyOf(matters);
    }
  }

  /**
   * Where to go from here.
   *
   * @param plan where a shift is planned; empty for whoever plans nothing
   * @param handOver where cases are handed over; empty for whoever holds none
   */
  public record Ways(String here, String plan, String teams, String handOver, String own) {}
}
