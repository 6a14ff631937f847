package io.redress.imports;

import io.redress.shared.Actor;
import io.redress.shared.ImportRunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One file that was or is being taken in.
 *
 * @param digest SHA-256 of the file in hexadecimal digits
 * @param header headings of the columns; empty where there are none
 * @param endedAt when everything in it was taken in, refused, or undone
 */
public record ImportRun(
    ImportRunId id,
    ImportKind kind,
    Origin origin,
    String fileName,
    String digest,
    ImportMapping mapping,
    List<String> header,
    State state,
    Counts counts,
    Actor startedBy,
    Instant startedAt,
    Optional<Instant> endedAt) {

  /** Where a run stands. */
  public enum State {
    /** It waits for a worker. */
    QUEUED,
    /** It is being taken in; after a crash it goes on where it stopped. */
    RUNNING,
    /** Everything in it was taken in or refused. */
    DONE,
    /** Nothing in it could be read; what is wrong stands in its rows. */
    FAILED,
    /** It was done, and what it had made was taken out again. */
    UNDONE
  }

  /** How a file came. */
  public enum Origin {
    DESK,
    API,
    WEBHOOK
  }

  /**
   * How much of it is done. One order or case counts once, however many rows of the file it has.
   *
   * @param rows orders or cases in the file; 0 until it was read for the first time
   */
  public record Counts(int rows, int created, int unchanged, int changed, int refused) {
    /** Nothing is known yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** How many were looked at. */
    public int done() {
      return created + unchanged + changed + refused;
    }
  }

  public ImportRun {
    header = List.copyOf(header);
  }
}
