package io.redress.people;

import io.redress.shared.StaffId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody who works for the merchant.
 *
 * @param email address to sign in with, in small letters
 * @param language BCP 47 tag of the pages
 */
public record StaffMember(
    StaffId id, String email, String name, Role role, String language, ZoneId zone) {
  public StaffMember {
    email = email.strip().toLowerCase(Locale.ROOT);
    if (email.isEmpty() || name.isBlank()) {
      throw new IllegalArgumentException("staff have an address and a name");
    }
  }
}
