package io.redress.rulebook.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What all clauses found together. */
final class Findings {
  private static final Right[] NONE = {};

  private Right[] asked = NONE;
  private Right[] beside = NONE;
  private final @Nullable Finding[] all;
  private @Nullable Obstacle obstacle;
  private @Nullable String exception;
  private boolean defectRights;
  private boolean open;

  /** The findings by clause; a clause that was barred has none. */
  Findings(@Nullable Finding[] all) {
    this.all = all;
    for (var finding : all) {
      if (finding != null) {
        add(finding);
      }
    }
  }

  private void add(Finding finding) {
    asked = with(finding.asked(), asked);
    beside = with(finding.beside(), beside);
    var found = finding.obstacle();
    if (found != null && (obstacle == null || found.compareTo(obstacle) > 0)) {
      obstacle = found;
    }
    if (finding.exception() != null) {
      exception = finding.exception();
    }
    defectRights |= finding.hasDefectRights();
    open |= finding.isLeftOpen();
  }

  private static Right[] with(@Nullable Right right, Right[] rights) {
    if (right == null) {
      return rights;
    }
    var more = Arrays.copyOf(rights, rights.length + 1);
    more[rights.length] = right;
    return more;
  }

  /** Rights that answer the stated reason. */
  Right[] asked() {
    return asked;
  }

  /** Rights that the same facts give beside the stated reason. */
  Right[] beside() {
    return beside;
  }

  /** Adds the statements that stand whatever right prevails; of two, the later. */
  void addNotesTo(Terms terms) {
    for (var place = all.length - 1; place >= 0; place--) {
      var finding = all[place];
      if (finding != null) {
        finding.addNoteTo(terms);
      }
    }
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

  /** Whether a founding fact is missing, so that the right stays open. */
  boolean isLeftOpen() {
    return open;
  }
}
