package io.redress.privacy;

import io.redress.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Why a person cannot be erased now, and when that may change. */
public sealed interface Hindrance {
  /**
   * A case that is not closed: what was promised to her could not be kept.
   *
   * @param nextStep when the next promise of the case falls due
   */
  record OpenCase(CaseId id, String number, Optional<Instant> nextStep) implements Hindrance {}

  /** A refund that is neither settled nor given up. */
  record MoneyUnderWay(CaseId id, String number) implements Hindrance {}

  /** A claim that is defended (GDPR, Article 17(3)(e)). */
  record Held(LocalDate until, String reason) implements Hindrance {}

  /** A file that is just read and may hold her orders. */
  record ImportUnderWay() implements Hindrance {}
}
