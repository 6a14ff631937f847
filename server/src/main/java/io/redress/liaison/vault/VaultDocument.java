package io.redress.liaison.vault;

import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderLineId;
import io.redress.shared.VaultDocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A paper by which the house proves that it bought a piece.
 *
 * @param about what it says and whose goods it is about
 * @param lines the order lines whose pieces it is about; none for one that counts for the brand
 * @param file where its bytes lie
 * @param withdrawnAt when somebody took it out; it goes with no further request since
 */
public record VaultDocument(
    VaultDocumentId id,
    About about,
    List<OrderLineId> lines,
    EvidenceId file,
    Actor addedBy,
    Instant addedAt,
    Optional<Instant> withdrawnAt) {
  /** From this many days before the end somebody is warned. */
  public static final int WARNED_DAYS = 30;

  public static final int LONGEST_NUMBER = 100;

  public VaultDocument {
    lines = List.copyOf(lines);
  }

  /**
   * What a paper says.
   *
   * @param number by which its maker knows it, 1 to {@value VaultDocument#LONGEST_NUMBER}
   *     characters
   * @param brand whose goods it is about; absent when it is about some lines alone
   * @param account number of the purchasing account that was used; may be empty
   * @param expiresOn its last day
   */
  public record About(
      VaultKind kind,
      String number,
      Optional<BrandId> brand,
      String account,
      Optional<LocalDate> issuedOn,
      Optional<LocalDate> expiresOn) {}

  /** Whether it still counts on this day. */
  public boolean isValid(LocalDate day) {
    return withdrawnAt.isEmpty() && about.expiresOn().filter(day::isAfter).isEmpty();
  }

  /** How many days it still counts, when it ends soon; nothing for one that lasts or has ended. */
  public Optional<Integer> daysLeft(LocalDate today) {
    return about
        .expiresOn()
        .filter(last -> isValid(today))
        .map(last -> Math.toIntExact(ChronoUnit.DAYS.between(today, last)))
        .filter(days -> days <= WARNED_DAYS);
  }
}
