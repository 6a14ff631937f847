package io.redress.catalogue.web;

import io.redress.catalogue.Brand;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A brand as it is sent. */
@Schema(name = "Brand")
record BrandRequest(
    @Nullable String name,
    @Nullable String policyId,
    @Nullable String contactName,
    @Nullable String contactEmail,
    @Nullable String contactLanguage,
    @Nullable String contactTimeZone,
    @Nullable Integer answerWorkingDays) {
  private static final int MOST_CHARACTERS = 200;

  /** The brand, or a problem with all that is wrong. */
  Brand toBrand(BrandId id) {
    var found = new ArrayList<Violation>();
    var zone = zone(found);
    var language = text("contactLanguage", contactLanguage, found);
    if (Locale.forLanguageTag(language).getLanguage().isEmpty() && found.isEmpty()) {
      found.add(new Violation("contactLanguage", language, "is no language", "Send a BCP 47 tag."));
    }
    var email = text("contactEmail", contactEmail, found);
    if (!email.contains("@") && contactEmail != null) {
      found.add(new Violation("contactEmail", email, "is no e-mail address", "Correct it."));
    }
    var named = text("name", name, found);
    var contact = text("contactName", contactName, found);
    var days = Optional.ofNullable(answerWorkingDays).orElse(0);
    if (days < 1 || days > Brand.MOST_WORKING_DAYS) {
      found.add(
          new Violation(
              "answerWorkingDays",
              String.valueOf(answerWorkingDays),
              "is out of bounds",
              "Send 1 to " + Brand.MOST_WORKING_DAYS + "."));
    }
    if (!found.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, found);
    }
    return new Brand(
        id, named, Optional.ofNullable(policyId), contact, email, language, zone, days);
  }

  private ZoneId zone(List<Violation> found) {
    try {
      return ZoneId.of(String.valueOf(contactTimeZone));
    } catch (DateTimeException e) {
      found.add(
          new Violation(
              "contactTimeZone",
              String.valueOf(contactTimeZone),
              "is no time zone",
              "Send an IANA name like Europe/Paris."));
      return ZoneId.of("UTC");
    }
  }

  private static String text(String field, @Nullable String value, List<Violation> found) {
    if (value == null || value.isBlank() || value.length() > MOST_CHARACTERS) {
      var shown = value == null ? "" : value;
      found.add(new Violation(field, shown, "is missing or too long", "Send 1 to 200 characters."));
      return "";
    }
    return value.strip();
  }
}
