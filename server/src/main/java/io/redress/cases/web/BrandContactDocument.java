package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.calendar.OpenInterval;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Away;
import io.redress.liaison.accounts.BrandContact.Person;
import io.redress.liaison.accounts.BrandContact.Remit;
import io.redress.liaison.accounts.Topic;
import io.redress.orders.web.Fields;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandContactId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a brand who is asked, as sent and as shown; forms are read by the same.
 *
 * @param hours of Monday to Sunday, and of a weekend day that is worked for a holiday
 */
@Schema(name = "BrandContact", description = "Somebody at a brand whom the house can ask")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrandContactDocument(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable String id,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Schema(description = "ISO 3166-1 alpha-2 of the clients they answer for; none means all")
        @Nullable List<@Nullable String> regions,
    @Schema(
            description =
                "exchanges, returns, repairs, parts, authenticity, terms, accounts; none means all")
        @Nullable List<@Nullable String> topics,
    @Schema(description = "BCP 47, the one they like best first")
        @Nullable List<@Nullable String> languages,
    @Schema(example = "Europe/Rome") @Nullable String timeZone,
    @Schema(description = "Whose public holidays they keep; none when left out", example = "IT")
        @Nullable String holidays,
    @Schema(
            description =
                "Monday to Sunday, and last a weekend day that is worked for a holiday; an empty"
                    + " text is closed",
            example = "[\"08:30-12:30, 13:30-17:30\"]")
        @Nullable List<@Nullable String> hours,
    @Schema(format = "date") @Nullable String awayFrom,
    @Schema(format = "date", description = "The last day") @Nullable String awayUntil,
    @Schema(description = "Another contact of the brand, asked meanwhile") @Nullable String deputy,
    @Schema(accessMode = Schema.AccessMode.READ_ONLY, format = "date") @Nullable String endedOn) {
  private static final int MOST_ENTRIES = 60;
  private static final int DAYS = 8;

  /** A contact as it is kept. */
  public static BrandContactDocument of(BrandContact contact) {
    var away = contact.away();
    return new BrandContactDocument(
        contact.id().toString(),
        contact.person().name(),
        contact.person().email(),
        contact.person().phone().isEmpty() ? null : contact.person().phone(),
        new ArrayList<>(new TreeSet<>(contact.remit().regions())),
        new ArrayList<>(contact.remit().topics().stream().sorted().map(Codes::of).toList()),
        new ArrayList<>(contact.remit().languages()),
        contact.hours().zone().getId(),
        contact.hours().country().equals(WorkingHours.NO_COUNTRY)
            ? null
            : contact.hours().country(),
        hours(contact.hours()),
        away.map(it -> it.from().toString()).orElse(null),
        away.map(it -> it.until().toString()).orElse(null),
        away.flatMap(Away::deputy).map(BrandContactId::toString).orElse(null),
        contact.endedOn().map(LocalDate::toString).orElse(null));
  }

  private static List<@Nullable String> hours(WorkingHours hours) {
    var texts = new ArrayList<@Nullable String>();
    for (var day : DayOfWeek.values()) {
      texts.add(DayHours.write(hours.week().getOrDefault(day, List.of())));
    }
    texts.add(DayHours.write(hours.makeUpDay()));
    return texts;
  }

  /** The contact that was sent; a problem with all that is wrong with it. */
  public BrandContact read(BrandContactId as) {
    var fields = new Fields();
    var person =
        new Person(
            fields.required("name", name, BrandContact.MOST_CHARACTERS),
            fields.email("email", email),
            fields.text("phone", phone, BrandContact.MOST_CHARACTERS).orElse(""));
    var remit = remit(fields);
    var wanted = workingHours(fields);
    var absence = away(fields);
    fields.refuse();
    return new BrandContact(
        as, person, remit.orElseThrow(), wanted.orElseThrow(), absence, Optional.empty());
  }

  private Optional<Remit> remit(Fields fields) {
    var where =
        fields.list("regions", regions, MOST_ENTRIES).stream()
            .map(each -> fields.country("regions", each.strip().toUpperCase(Locale.ROOT)))
            .map(each -> each.split("-", -1)[0])
            .collect(Collectors.toSet());
    var what =
        fields.list("topics", topics, Topic.values().length).stream()
            .map(each -> fields.choice("topics", each, Topic.values()))
            .collect(Collectors.toSet());
    var spoken =
        fields.list("languages", languages, MOST_ENTRIES).stream()
            .map(each -> fields.language("languages", each))
            .distinct()
            .toList();
    if (spoken.isEmpty()) {
      fields.wrong("languages", "", "is missing", "Send at least one language.");
      return Optional.empty();
    }
    return Optional.of(new Remit(where, what, spoken));
  }

  private Optional<WorkingHours> workingHours(Fields fields) {
    var zone = fields.zone("timeZone", timeZone);
    var country =
        holidays == null || holidays.isBlank()
            ? WorkingHours.NO_COUNTRY
            : fields.country("holidays", holidays.strip().toUpperCase(Locale.ROOT));
    var sent = Objects.requireNonNullElse(hours, List.<@Nullable String>of());
    if (sent.size() < DAYS - 1 || sent.size() > DAYS) {
      fields.wrong("hours", sent.size() + " days", "are no week", "Send 7 days, or 8 texts.");
      return Optional.empty();
    }
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, day(fields, sent.get(day.getValue() - 1), day.getValue() - 1));
    }
    List<OpenInterval> makeUp =
        sent.size() == DAYS ? day(fields, sent.get(DAYS - 1), DAYS - 1) : List.of();
    if (week.values().stream().allMatch(List::isEmpty)) {
      fields.wrong("hours", "", "has no open day", "Send the hours of at least one day.");
      return Optional.empty();
    }
    return Optional.of(new WorkingHours(zone, country, week, makeUp, Collections.emptySortedMap()));
  }

  private static List<OpenInterval> day(Fields fields, @Nullable String text, int number) {
    var written = Objects.requireNonNullElse(text, "");
    var read = DayHours.read(written);
    if (read.isEmpty()) {
      fields.wrong(
          "hours[" + number + "]",
          written,
          "cannot be read",
          "Send it like 09:00-12:00, 13:00-18:00.");
    }
    return read.orElse(List.of());
  }

  private Optional<Away> away(Fields fields) {
    var from = fields.date("awayFrom", awayFrom);
    var until = fields.date("awayUntil", awayUntil);
    var other =
        deputy == null || deputy.isBlank()
            ? Optional.<BrandContactId>empty()
            : fields.id("deputy", deputy, BrandContactId::parse);
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    if (from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get())) {
      fields.wrong(
          "awayUntil",
          Objects.requireNonNullElse(awayUntil, ""),
          "does not follow the first day",
          "Send both days, the last one not before the first.");
      return Optional.empty();
    }
    return Optional.of(new Away(from.get(), until.get(), other));
  }
}
