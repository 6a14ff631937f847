package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * When one of the house works, is away, and what they can take.
 *
 * @param next when they are there in the next days
 * @param plan the forms of whoever plans; empty for all others
 */
public record ColleagueView(
    Heading heading, Optional<NoteView> note, List<FactView> next, Away away, Optional<Plan> plan) {
  public ColleagueView {
    next = List.copyOf(next);
  }

  /**
   * Who it is.
   *
   * @param there whether they are there now and until when
   * @param takes what they can take
   * @param back address of the page of all
   */
  public record Heading(String name, String place, String there, String takes, String back) {}

  /**
   * When they are away, and the form for more days.
   *
   * @param deputy which of the colleagues is chosen; may be empty
   */
  public record Away(
      List<Line> lines,
      String action,
      ChoiceView kinds,
      FieldView from,
      FieldView until,
      List<ChoiceView.Option> colleagues,
      String deputy) {
    public Away {
      lines = List.copyOf(lines);
      colleagues = List.copyOf(colleagues);
    }
  }

  /** An absence in words, and where it is taken back. */
  public record Line(String days, String what, String action) {}

  /**
   * What is planned.
   *
   * @param href where one day is planned
   */
  public record Plan(WeekForm week, List<Day> different, String href, SkillForm skills) {
    public Plan {
      different = List.copyOf(different);
    }
  }

  /** The week that repeats. */
  public record WeekForm(String action, int version, List<FieldView> place, List<FieldView> week) {
    public WeekForm {
      place = List.copyOf(place);
      week = List.copyOf(week);
    }
  }

  /** A date that is different, and where it is made usual again. */
  public record Day(String date, String day, String hours, String action) {}

  /** What somebody can take. */
  public record SkillForm(
      String action,
      int version,
      FieldView languages,
      List<ChoiceView> goods,
      List<FieldView> limit,
      boolean isSpecialist) {
    public SkillForm {
      goods = List.copyOf(goods);
      limit = List.copyOf(limit);
    }
  }
}
