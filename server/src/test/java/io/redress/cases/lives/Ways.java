package io.redress.cases.lives;

import io.redress.calendar.OpenInterval;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.consumers.Consumers;
import io.redress.consumers.QuietHours;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.tenancy.Tenancy;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.HoursBook;
import io.redress.promises.hours.KeptHours;
import io.redress.promises.hours.SettingsBook;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandId;
import io.redress.shared.ConsumerId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In what houses and people differ, and what they change: staff, hours, days, quiet hours. */
@Component
class Ways {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Shanghai"), ZoneId.of("America/New_York"));
  private static final List<String> COUNTRIES = List.of("DE", "CN", WorkingHours.NO_COUNTRY);

  private final HoursBook hours;
  private final SettingsBook settings;
  private final People people;
  private final Tenancy tenancy;
  private final Clock clock;

  Ways(HoursBook hours, SettingsBook settings, People people, Tenancy tenancy, Clock clock) {
    this.hours = hours;
    this.settings = settings;
    this.people = people;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Those whom a house knows. */
  @Component("peopleOfLives")
  record People(Consumers consumers, StaffMembers staff, Brands brands) {}

  /** An agent, a lead and an administrator, who are told what is late. */
  List<StaffId> hire(MerchantId shop) {
    var all = new ArrayList<StaffId>();
    for (var role : List.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
      var id = new StaffId(UUID.randomUUID());
      var member =
          new StaffMember(id, id + "@shop.example", "Mei", role, "zh-Hans", ZONES.getFirst());
      tenancy.run(shop, () -> people.staff().invite(member, clock.instant()));
      all.add(id);
    }
    return all;
  }

  /** The house, or a brand of it, works at other hours from now on, or promises other days. */
  void change(MerchantId shop, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> workOtherwise(shop, Optional.empty(), random);
      case 1 ->
          tenancy.call(shop, () -> people.brands().list()).stream()
              .map(Brand::id)
              .forEach(brand -> workOtherwise(shop, Optional.of(brand), random));
      default -> promiseOtherwise(shop, random);
    }
  }

  private void workOtherwise(MerchantId shop, Optional<BrandId> brand, Random random) {
    tenancy.run(
        shop,
        () -> {
          var version = hours.of(brand).map(KeptHours::version).orElse(0);
          var _ = hours.set(brand, hours(random), version, change());
        });
  }

  private HoursBook.Change change() {
    return new HoursBook.Change("lives", clock.instant());
  }

  /** Some hours on some days, at least on one of them. */
  private static WorkingHours hours(Random random) {
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (day == DayOfWeek.TUESDAY || random.nextInt(3) > 0) {
        week.put(day, day(random));
      }
    }
    return new WorkingHours(
        ZONES.get(random.nextInt(ZONES.size())),
        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
        week,
        List.of(),
        new TreeMap<>());
  }

  private static List<OpenInterval> day(Random random) {
    var from = LocalTime.of(6 + random.nextInt(5), 30);
    var noon = LocalTime.of(12, random.nextInt(30));
    var to = LocalTime.of(14 + random.nextInt(8), 0);
    return random.nextBoolean()
        ? List.of(new OpenInterval(from, noon), new OpenInterval(noon.plusHours(1), to))
        : List.of(new OpenInterval(from, to));
  }

  private void promiseOtherwise(MerchantId shop, Random random) {
    Map<PromiseKind, Integer> days = new HashMap<>();
    for (var kind : PromiseSettings.kinds()) {
      if (random.nextBoolean()) {
        days.put(kind, 1 + random.nextInt(PromiseSettings.most(kind)));
      }
    }
    tenancy.run(
        shop,
        () -> {
          var version = settings.latest().version();
          var _ = settings.set(new PromiseSettings(days), version, Optional.empty(), change());
        });
  }

  /** A consumer says when not to be written to, or that it may be at any time. */
  void sleep(MerchantId shop, ConsumerId consumer, Random random) {
    var from = LocalTime.of(random.nextInt(24), 0);
    var quiet = new QuietHours(from, from.plusHours(1 + random.nextInt(10)));
    var wanted = random.nextInt(3) == 0 ? Optional.<QuietHours>empty() : Optional.of(quiet);
    tenancy.run(
        shop, () -> people.consumers().changeQuietHours(consumer, wanted, OptionalInt.empty()));
  }
}
