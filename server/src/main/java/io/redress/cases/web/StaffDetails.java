package io.redress.cases.web;

import io.redress.people.ApiCaller;
import io.redress.people.ApiCaller.Scope;
import java.util.Optional;

/**
 * Whether a program is told when people work and what each can take: that is theirs, and needs a
 * key that may administer here as it does under {@code /shifts}, {@code /skills} and {@code
 * /absences}.
 */
enum StaffDetails {
  TOLD,
  KEPT_BACK;

  /** What this program is told. */
  static StaffDetails to(ApiCaller caller) {
    return caller.may(Scope.ADMINISTER) ? TOLD : KEPT_BACK;
  }

  /** A detail where it is told; nothing where it is kept back. */
  <T> Optional<T> only(Optional<T> detail) {
    return switch (this) {
      case TOLD -> detail;
      case KEPT_BACK -> Optional.empty();
    };
  }
}
