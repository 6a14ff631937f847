package io.redress.rulebook.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What all clauses found together.
 *
 * <p>Most trials are weighed by what is counted here; the rights themselves are put in order when
 * somebody asks for them.
 */
final class Findings {
  private static final Right[] NONE = {};

  private final @Nullable Finding[] all;
  private int askedCount;
  private int besideCount;
  private int remedyCount;
  private boolean exists;
  private int owed = RemedyBits.NONE;
  private @Nullable Obstacle obstacle;
  private @Nullable String exception;
  private boolean defectRights;
  private boolean open;
  private Right @Nullable [] asked;
  private Right @Nullable [] beside;
  private Right @Nullable [] existing;

  /** The findings by clause; a clause that was barred has none. */
  Findings(@Nullable Finding[] all) {
    this.all = all;
    for (var finding : all) {
      if (finding != null && finding.hasSaid()) {
        add(finding);
      }
    }
  }

  private void add(Finding finding) {
    if (finding.hasRight()) {
      askedCount += finding.isBeside() ? 0 : 1;
      besideCount += finding.isBeside() ? 1 : 0;
      remedyCount += finding.remedyCount();
      exists |= finding.rightExists();
      owed |= finding.owed();
    }
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

  /** Whether a right that answers the stated reason has not ended. */
  boolean rightExists() {
    return exists;
  }

  /** {@link RemedyBits} that are owed now for the stated reason. */
  int owed() {
    return owed;
  }

  /** How many remedies the rights hold that have not ended, and those beside. */
  int remedyCount() {
    return remedyCount;
  }

  /** Rights that answer the stated reason. */
  Right[] asked() {
    if (asked == null) {
      asked = askedCount == 0 ? NONE : rights(askedCount, false);
    }
    return asked;
  }

  /** Rights that the same facts give beside the stated reason. */
  Right[] beside() {
    if (beside == null) {
      beside = besideCount == 0 ? NONE : rights(besideCount, true);
    }
    return beside;
  }

  private Right[] rights(int count, boolean areBeside) {
    var rights = new Right[count];
    var place = 0;
    for (var finding : all) {
      var right = finding == null || finding.isBeside() != areBeside ? null : finding.right();
      if (right != null) {
        rights[place++] = right;
      }
    }
    return rights;
  }

  /** The rights for the stated reason that have not ended, strongest first. */
  Right[] existing() {
    if (existing == null) {
      existing = exists ? strongestFirst(asked()) : NONE;
    }
    return existing;
  }

  private static Right[] strongestFirst(Right[] asked) {
    var existing = new Right[asked.length];
    var count = 0;
    for (var right : asked) {
      if (right.exists()) {
        var place = count++;
        while (place > 0 && right.isStrongerThan(existing[place - 1])) {
          existing[place] = existing[place - 1];
          place--;
        }
        existing[place] = right;
      }
    }
    return count == existing.length ? existing : Arrays.copyOf(existing, count);
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
