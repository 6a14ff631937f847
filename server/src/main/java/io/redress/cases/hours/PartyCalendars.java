package io.redress.cases.hours;

import com.ibm.icu.util.TimeZone;
import io.redress.calendar.HolidayCalendars;
import io.redress.calendar.WorkingCalendar;
import io.redress.catalogue.Brand;
import io.redress.people.Merchant;
import io.redress.promises.PromiseSettings;
import io.redress.promises.PromiseSpans;
import io.redress.promises.hours.OwnHours;
import io.redress.promises.hours.WorkingHours;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The calendars of the parties of a case: the own hours of each, or the usual ones.
 *
 * <p>Whoever counts a promise, or shows what one would be, does it with this.
 */
@Component
public class PartyCalendars {
  private final HolidayCalendars holidays = new HolidayCalendars();

  /** The hours of the house; usual ones are meant where it is. */
  public static WorkingHours hours(Merchant merchant, OwnHours own) {
    return own.house().orElseGet(() -> WorkingHours.usual(merchant.zone(), merchant.country()));
  }

  /** The hours of a brand; usual ones are meant where its contact is. */
  public static WorkingHours hours(Brand brand, OwnHours own) {
    var set = own.brands().get(brand.id());
    return set != null
        ? set
        : WorkingHours.usual(brand.contactZone(), country(brand.contactZone()));
  }

  /** The working calendar of the house. */
  public WorkingCalendar ofHouse(Merchant merchant, OwnHours own) {
    return hours(merchant, own).calendar(holidays::of);
  }

  /** Due times by these hours. */
  public PromiseSpans spans(WorkingHours house, WorkingHours brand, PromiseSettings settings) {
    return new PromiseSpans(house.calendar(holidays::of), brand.calendar(holidays::of), settings);
  }

  /** The country of a zone; none for a zone of no single country. */
  static String country(ZoneId zone) {
    try {
      var region = TimeZone.getRegion(zone.getId());
      return region.length() == 2 ? region : WorkingHours.NO_COUNTRY;
    } catch (IllegalArgumentException unknown) {
      return WorkingHours.NO_COUNTRY;
    }
  }
}
