package io.redress.goods.outbound;

import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.PackCheckId;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that must go to a consumer because it was promised.
 *
 * @param number what people call it by
 * @param photos pictures of the open box that were taken of what must go now
 * @param version changes with every change; a stale one is refused
 */
public record Dispatch(
    DispatchId id,
    String number,
    Origin origin,
    DispatchPiece piece,
    Course course,
    int photos,
    int version) {
  /** The most pictures that are counted. */
  public static final int MOST_PHOTOS = 100;

  /**
   * From what it comes.
   *
   * @param resolutionId the remedy that was agreed
   * @param dueAt by when it is to leave, by the promise of that day
   */
  public record Origin(
      CaseId caseId, ResolutionId resolutionId, Instant madeAt, Optional<Instant> dueAt) {}

  /**
   * How far it is.
   *
   * @param reservedUntil until when a piece is held for it
   * @param check the look that found all of it right; of what must go now, or there is none
   * @param reason why it does not go, or not now
   * @param toldAt when the consumer was told that it does not come as was promised
   */
  public record Course(
      DispatchState state,
      Optional<Instant> reservedUntil,
      Optional<PackCheckId> check,
      Optional<DispatchReason> reason,
      Optional<Instant> toldAt,
      Way way) {}

  /**
   * How it goes.
   *
   * @param carrier who carries it; empty until it is sent, and where the consumer comes for it
   * @param tracking the carrier's number
   * @param point where the consumer takes it, when it is not brought to them
   */
  public record Way(
      String carrier,
      String tracking,
      String point,
      Optional<Instant> sentAt,
      Optional<Instant> arrivedAt) {
    /** The most characters of a carrier, a number or a place. */
    public static final int MOST_LENGTH = 100;

    /** Nothing is known of it. */
    public static final Way UNKNOWN = new Way("", "", "", Optional.empty(), Optional.empty());

    /** Whether the consumer comes for it. */
    public boolean isCollected() {
      return !point.isEmpty();
    }
  }

  /** Something that was promised just now. */
  public static Dispatch made(DispatchId id, String number, Origin origin, DispatchPiece piece) {
    var course =
        new Course(
            DispatchState.TO_RESERVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Way.UNKNOWN);
    return new Dispatch(id, number, origin, piece, course, 0, 1);
  }

  public DispatchState state() {
    return course.state();
  }

  /** The same, one version later. */
  public Dispatch with(Course next) {
    return new Dispatch(id, number, origin, piece, next, photos, version + 1);
  }

  /** The same, one version later; the pictures were of what does not go like this. */
  public Dispatch unpacked(Course next) {
    return new Dispatch(id, number, origin, piece, next, 0, version + 1);
  }

  /** Another piece goes, of which nobody has seen anything. */
  public Dispatch with(DispatchPiece other, Course next) {
    return new Dispatch(id, number, origin, other, next, 0, version + 1);
  }

  /** The same with more pictures of the open box. */
  public Dispatch photographed(int more) {
    var all = Math.clamp((long) photos + more, 0, MOST_PHOTOS);
    return new Dispatch(id, number, origin, piece, course, all, version + 1);
  }

  /** Whether it should have left by now. */
  public boolean isLate(Instant now) {
    return state().isToDo() && origin.dueAt().filter(due -> !due.isAfter(now)).isPresent();
  }
}
