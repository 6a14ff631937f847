package io.redress.liaison;

import io.redress.shared.BrandId;
import io.redress.shared.LiaisonBatchId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Collects requests to a brand, so that they reach it in one letter: all that are asked within the
 * same two hours.
 *
 * <p>Which batch a request belongs to follows from brand and hour alone; nobody has to open or to
 * close one, and two nodes agree on it without asking each other.
 */
public final class Collecting {
  /** How long requests are collected at most. */
  public static final Duration WINDOW = Duration.ofHours(2);

  /** The task that tells a brand what it is asked together; each request asks for it. */
  public static final String TASK = "liaison.batch";

  private Collecting() {}

  /** The batch of what this brand is asked now. */
  public static LiaisonBatchId batch(BrandId brand, Instant now) {
    var name = brand + "/" + number(now);
    return new LiaisonBatchId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** When the letter with what is collected now leaves. */
  public static Instant leavesAt(Instant now) {
    return Instant.ofEpochSecond((number(now) + 1) * WINDOW.toSeconds());
  }

  private static long number(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), WINDOW.toSeconds());
  }
}
