package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the clauses found in one evaluation: rights, obstacles, and grounds for each clause. */
final class Findings {
  private final List<Right> asked = new ArrayList<>();
  private final List<Right> beside = new ArrayList<>();
  private final List<Ground> grounds = new ArrayList<>();
  private final EnumMap<Term, Object> notes = new EnumMap<>(Term.class);
  private @Nullable Obstacle obstacle;
  private @Nullable String exception;
  private boolean defectRights;
  private boolean open;

  private final Inquiry.Purpose purpose;

  Findings(Inquiry.Purpose purpose) {
    this.purpose = purpose;
  }

  /** A right that answers the stated reason. */
  void addAsked(Right right) {
    asked.add(right);
  }

  /** A right that the same facts give beside the stated reason. */
  void addBeside(Right right) {
    if (right.isOpen()) {
      beside.add(right);
    }
  }

  void refuse(Obstacle found) {
    if (obstacle == null || found.compareTo(obstacle) > 0) {
      obstacle = found;
    }
  }

  void except(String code) {
    exception = code;
    refuse(Obstacle.EXCEPTION);
  }

  /** A statement that stands whatever right prevails. */
  void note(Term term, Object value) {
    notes.put(term, value);
  }

  void ground(RuleHeader rule, boolean applies, List<Fact> because) {
    if (purpose == Inquiry.Purpose.TELL) {
      grounds.add(rule.ground(applies, because));
    }
  }

  void defectRightsExist() {
    defectRights = true;
  }

  /** A founding fact is missing, so that the right stays open. */
  void leaveOpen() {
    open = true;
  }

  boolean isLeftOpen() {
    return open;
  }

  List<Right> asked() {
    return asked;
  }

  List<Right> beside() {
    return beside;
  }

  List<Ground> grounds() {
    return grounds;
  }

  EnumMap<Term, Object> notes() {
    return notes;
  }

  @Nullable Obstacle obstacle() {
    return obstacle;
  }

  @Nullable String exception() {
    return exception;
  }

  boolean hasDefectRights() {
    return defectRights;
  }
}
