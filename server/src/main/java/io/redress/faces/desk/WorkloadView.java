package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Who is there with how much, and which cases wait for whom.
 *
 * @param headline how many are there and how much waits, in one sentence
 * @param lede whether the house gives cases to people by itself
 * @param next cases that somebody may take now
 * @param waiting cases that nobody gets, each with what is missing
 * @param more that not all that waits is listed; empty when it is
 * @param lately what the house gave last by itself
 */
public record WorkloadView(
    String headline,
    String lede,
    Optional<NoteView> note,
    List<Person> people,
    List<Matter> next,
    List<Matter> waiting,
    String more,
    List<Told> lately,
    Levers levers) {
  public WorkloadView {
    people = List.copyOf(people);
    next = List.copyOf(next);
    waiting = List.copyOf(waiting);
    lately = List.copyOf(lately);
  }

  /**
   * Somebody whose shifts are known.
   *
   * @param there until when they are there, or when they are back
   * @param can what they may take
   */
  public record Person(String name, String role, String there, String can, Load load) {}

  /**
   * What somebody has.
   *
   * @param pressure that it is much or little beside the others; empty when it is neither
   */
  public record Load(String open, String pressure, boolean isMuch, String dueSoon) {}

  /**
   * One case.
   *
   * @param reason why somebody would get it, or what is missing
   * @param give to give it away with one press; none where nobody may take it
   */
  public record Matter(
      LinkView matter, String due, boolean isAtRisk, String reason, Optional<Give> give) {}

  /**
   * One case that the house gave.
   *
   * @param to whom and when
   */
  public record Told(LinkView matter, String to, String reason) {}

  /**
   * To give one case to somebody.
   *
   * @param version of the case as it is shown
   */
  public record Give(String label, String caseId, int version, String to) {}

  /**
   * What may be done about all of it.
   *
   * @param action address of the page, to which each adds its own end
   * @param run to give out now what somebody may take; empty when it is not for this person
   * @param hold to hold the giving out or to let it go on; empty when it is not for this person
   * @param wanted whether it is held after that
   */
  public record Levers(String action, String run, String hold, String wanted) {}
}
