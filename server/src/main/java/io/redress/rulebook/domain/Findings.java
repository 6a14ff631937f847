package io.redress.rulebook.domain;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all clauses found together. */
final class Findings {
  private static final Right[] NONE = {};

  private final @Nullable Finding[] all;
  private final Right[] asked;
  private final Right[] beside;
  private @Nullable Obstacle obstacle;
  private @Nullable String exception;
  private boolean defectRights;
  private boolean open;

  /** The findings by clause; a clause that was barred has none. */
  Findings(@Nullable Finding[] all) {
    this.all = all;
    var askedCount = 0;
    var besideCount = 0;
    for (var finding : all) {
      if (finding != null) {
        add(finding);
        askedCount += finding.asked() == null ? 0 : 1;
        besideCount += finding.beside() == null ? 0 : 1;
      }
    }
    this.asked = askedCount == 0 ? NONE : rights(all, askedCount, Finding::asked);
    this.beside = besideCount == 0 ? NONE : rights(all, besideCount, Finding::beside);
  }

  private void add(Finding finding) {
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

  private static Right[] rights(
      @Nullable Finding[] all, int count, Function<Finding, @Nullable Right> which) {
    var rights = new Right[count];
    var place = 0;
    for (var finding : all) {
      var right = finding == null ? null : which.apply(finding);
      if (right != null) {
        rights[place++] = right;
      }
    }
    return rights;
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

  /** The code of what stands in the way: of the exception, if that is the reason. */
  @Nullable String refusal() {
    if (obstacle == null) {
      return null;
    }
    return obstacle == Obstacle.EXCEPTION ? exception : obstacle.code();
  }

  boolean hasDefectRights() {
    return defectRights;
  }

  /** Whether a founding fact is missing, so that the right stays open. */
  boolean isLeftOpen() {
    return open;
  }
}
