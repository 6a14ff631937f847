package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one clause found: at most one right, what stands in the way, grounds, and the facts that it
 * looked for in vain.
 */
final class Finding {
  private final @Nullable List<Ground> grounds;
  private long missed;
  private long missedToArise = OpenFacts.NONE;
  private boolean arisen;
  private boolean said;
  private @Nullable Right right;
  private boolean beside;
  private int owed = RemedyBits.NONE;
  private @Nullable Obstacle obstacle;
  private @Nullable String exception;
  private @Nullable Term notedTerm;
  private @Nullable LocalDate noted;
  private boolean defectRights;
  private boolean open;
  private boolean barring;

  /**
   * A finding that is empty so far.
   *
   * @param grounds where grounds are told; none when nobody will read them
   */
  Finding(@Nullable List<Ground> grounds) {
    this.grounds = grounds;
  }

  /** A finding of the same clause while a fact is supposed. */
  Finding supposing(Fact fact) {
    var again = new Finding(null);
    again.arisen = arisen && !OpenFacts.has(missedToArise, fact);
    return again;
  }

  /** Whether it is settled already that the right of the clause arises. */
  boolean isArisen() {
    return arisen;
  }

  /** The right of the clause arises, which was found without these open facts. */
  void arise(long missedSoFar) {
    arisen = true;
    missedToArise = missedSoFar;
  }

  /** A right that answers the stated reason. */
  void addAsked(Right found) {
    said = true;
    right = found;
    owed = found.isOpen() ? RemedyBits.of(found.remedies()) : RemedyBits.NONE;
  }

  /** A right that the same facts give beside the stated reason. */
  void addBeside(Right found) {
    if (found.isOpen()) {
      said = true;
      right = found;
      beside = true;
    }
  }

  void refuse(Obstacle found) {
    said = true;
    if (obstacle == null || found.compareTo(obstacle) > 0) {
      obstacle = found;
    }
  }

  /** No statute counts at all. */
  void bar(Obstacle found) {
    barring = true;
    refuse(found);
  }

  void except(String code) {
    exception = code;
    refuse(Obstacle.EXCEPTION);
  }

  /** A statement that stands whatever right prevails. */
  void note(Term term, LocalDate day) {
    notedTerm = term;
    noted = day;
  }

  void ground(Ground told) {
    if (grounds != null) {
      grounds.add(told);
    }
  }

  void ground(RuleHeader rule, boolean applies, List<Fact> because) {
    if (grounds != null) {
      grounds.add(rule.ground(applies, because));
    }
  }

  void defectRightsExist() {
    said = true;
    defectRights = true;
  }

  /** A founding fact is missing, so that the right stays open. */
  void leaveOpen() {
    said = true;
    open = true;
  }

  void addMissed(long facts) {
    missed |= facts;
  }

  /** Whether the clause looked for an open fact in vain. */
  boolean missed(Fact fact) {
    return OpenFacts.has(missed, fact);
  }

  /** Whether there is more to it than grounds and notes. */
  boolean hasSaid() {
    return said;
  }

  /** The right that was found, if any. */
  @Nullable Right right() {
    return right;
  }

  boolean hasRight() {
    return right != null;
  }

  /** Whether the right stands beside the stated reason. */
  boolean isBeside() {
    return beside;
  }

  /** Whether a right that answers the stated reason has not ended. */
  boolean rightExists() {
    return right != null && !beside && right.exists();
  }

  /** {@link RemedyBits} that are owed now for the stated reason. */
  int owed() {
    return owed;
  }

  /** How many remedies the right holds, unless it has ended. */
  int remedyCount() {
    return right != null && right.exists() ? right.remedies().size() : 0;
  }

  @Nullable Obstacle obstacle() {
    return obstacle;
  }

  @Nullable String exception() {
    return exception;
  }

  void addNoteTo(Terms terms) {
    if (notedTerm != null && noted != null) {
      terms.putIfAbsent(notedTerm, noted);
    }
  }

  boolean hasDefectRights() {
    return defectRights;
  }

  boolean isLeftOpen() {
    return open;
  }

  boolean isBarring() {
    return barring;
  }

  /** Whether the same follows from another finding; grounds do not count. */
  boolean saysTheSameAs(Finding other) {
    return beside == other.beside
        && obstacle == other.obstacle
        && defectRights == other.defectRights
        && open == other.open
        && barring == other.barring
        && notedTerm == other.notedTerm
        && Objects.equals(exception, other.exception)
        && Objects.equals(noted, other.noted)
        && isSame(right, other.right);
  }

  private static boolean isSame(@Nullable Right one, @Nullable Right two) {
    if (one == null || two == null) {
      return one == null && two == null;
    }
    return one.isSameAs(two);
  }
}
