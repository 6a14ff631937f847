package io.redress.cases.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.OpenInterval;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.cases.contact.Contacts;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.consumers.QuietHours;
import io.redress.faces.desk.DeskWorld;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.WorkingHours;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Promises of real cases, counted by the hours of whoever owes them. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class HouseHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 17);
  private static final String BY = "staff 1";

  @Autowired CaseWorld world;
  @Autowired HouseHours hours;
  @Autowired Brands brands;
  @Autowired Contacts contacts;
  private MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    world.clock().travelTo(TestClock.START);
    shop = world.shop();
  }

  /** From Monday to Thursday in the morning and in the afternoon, on one Wednesday half a day. */
  private static WorkingHours own() {
    var day = List.of(hour(10, 12), hour(14, 16));
    var week =
        Map.of(
            DayOfWeek.MONDAY, day,
            DayOfWeek.TUESDAY, day,
            DayOfWeek.WEDNESDAY, day,
            DayOfWeek.THURSDAY, day);
    var half = new TreeMap<>(Map.of(WEDNESDAY, List.of(hour(10, 12))));
    return new WorkingHours(BERLIN, "DE", week, List.of(), half);
  }

  private static OpenInterval hour(int from, int to) {
    return new OpenInterval(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private PartyHours set(Optional<Brand> brand, WorkingHours wanted, int version) {
    return world.in(
        shop, () -> hours.set(brand.map(Brand::id), wanted, OptionalInt.of(version), BY));
  }

  private Brand brand() {
    return world.in(shop, brands::list).getFirst();
  }

  private CaseId open() {
    return world.open(shop, world.order(shop, Duration.ofDays(5)), CaseReason.WRONG_SIZE);
  }

  private Instant due(CaseId id, PromiseKind kind) {
    return world.view(shop, id).conduct().promises().stream()
        .filter(Promise::isOpen)
        .filter(promise -> promise.kind() == kind)
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private Instant askedBrandAnswersBy() {
    var id = open();
    world.staff(shop, new CaseCommand.AskBrand(id, Remedy.REFUND, "May it come back?")).orThrow();
    return due(id, PromiseKind.BRAND_ANSWER);
  }

  @Nested
  class GivenHoursOfTheHouse {
    @Test
    void whenACaseIsOpened_thenItsDecisionIsDueByThem() {
      set(Optional.empty(), own(), 0);

      assertThat(due(open(), PromiseKind.DECISION))
          .isEqualTo(Instant.parse("2026-06-17T10:00:00Z"));
    }

    @Test
    void whenTheyAreChanged_thenWhatWasPromisedDoesNotMove() {
      var before = open();
      var told = due(before, PromiseKind.DECISION);

      set(Optional.empty(), own(), 0);

      assertThat(due(before, PromiseKind.DECISION)).isEqualTo(told);
      assertThat(due(open(), PromiseKind.DECISION)).isNotEqualTo(told);
    }

    @Test
    void whenAnotherWasFaster_thenNothingOfItsChangeIsLost() {
      set(Optional.empty(), own(), 0);

      assertThatThrownBy(() -> set(Optional.empty(), WorkingHours.usual(BERLIN, "FR"), 0))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED));
      var kept = world.in(shop, () -> hours.of(Optional.empty()));
      assertThat(kept.hours()).isEqualTo(own());
      assertThat(kept.version()).isOne();
    }

    @Test
    void whenTheUsualOnesAreKeptAgain_thenTheyCountAndTheVersionGoesOn() {
      set(Optional.empty(), own(), 0);

      var usual = world.in(shop, () -> hours.asUsual(Optional.empty(), OptionalInt.of(1), BY));

      assertThat(usual.isOwn()).isFalse();
      assertThat(usual.version()).isEqualTo(2);
      assertThat(usual.hours()).isEqualTo(WorkingHours.usual(BERLIN, "DE"));
      assertThat(due(open(), PromiseKind.DECISION))
          .isEqualTo(Instant.parse("2026-06-17T16:00:00Z"));
      assertThat(set(Optional.empty(), own(), 2).version()).isEqualTo(3);
    }

    @Test
    void whenAnOutlookIsAskedFor_thenARealPromiseComesOutAlike() {
      var house = world.in(shop, () -> hours.of(Optional.empty()));
      var outlook = world.in(shop, () -> hours.outlook(house, own()));

      set(Optional.empty(), own(), 0);

      assertThat(outlook).doesNotContainKey(PromiseKind.BRAND_ANSWER);
      assertThat(due(open(), PromiseKind.DECISION)).isEqualTo(outlook.get(PromiseKind.DECISION));
    }
  }

  @Nested
  class GivenABrand {
    @Test
    void whenItHasItsOwnHours_thenItsAnswerIsDueByThem() {
      var closed = own().on(WEDNESDAY, List.of());
      set(Optional.of(brand()), closed, 0);

      assertThat(askedBrandAnswersBy()).isEqualTo(Instant.parse("2026-06-22T14:00:00Z"));
    }

    @Test
    void whenItHasNone_thenTheUsualOnesCountWhereItsContactIs() {
      var before = brand();
      world.in(
          shop,
          () ->
              brands.change(
                  new Brand(
                      before.id(),
                      before.name(),
                      before.policyId(),
                      before.contactName(),
                      before.contactEmail(),
                      before.contactLanguage(),
                      ZoneId.of("Asia/Tokyo"),
                      before.answerWorkingDays())));

      assertThat(askedBrandAnswersBy()).isEqualTo(Instant.parse("2026-06-18T09:00:00Z"));
      assertThat(PartyCalendars.country(ZoneId.of("Asia/Tokyo"))).isEqualTo("JP");
    }

    @Test
    void whenAnotherHouseSetsHours_thenTheyAreItsOwn() {
      set(Optional.of(brand()), own(), 0);
      var other = world.shop();

      assertThat(world.in(other, hours::list)).noneMatch(PartyHours::isOwn);
      assertThatThrownBy(() -> world.in(other, () -> hours.of(Optional.of(brand().id()))))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }
  }

  @Nested
  class GivenAConsumerWhoSleepsEarly {
    private Instant decisionDue(String from, String to) {
      var order = world.order(shop, Duration.ofDays(5));
      var quiet = new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
      world.in(
          shop,
          () -> {
            contacts.changeQuietHours(order.consumerId(), Optional.of(quiet), OptionalInt.empty());
            return shop;
          });
      return due(world.open(shop, order, CaseReason.WRONG_SIZE), PromiseKind.DECISION);
    }

    @Test
    void whenAPromiseWouldFallDueInTheNight_thenItIsDueBeforeIt() {
      assertThat(decisionDue("16:00", "08:00")).isEqualTo(Instant.parse("2026-06-17T13:45:00Z"));
    }

    @Test
    void whenTheyAreSetAfterItWasPromised_thenItIsDueBeforeTheNightFromThenOn() {
      var order = world.order(shop, Duration.ofDays(5));
      var id = world.open(shop, order, CaseReason.WRONG_SIZE);
      var told = due(id, PromiseKind.DECISION);
      world.clock().travelTo(told.minus(Duration.ofHours(4)));
      world.runDueWork();
      var quiet = new QuietHours(LocalTime.of(17, 0), LocalTime.of(8, 0));

      world.in(
          shop,
          () -> {
            contacts.changeQuietHours(order.consumerId(), Optional.of(quiet), OptionalInt.of(0));
            return shop;
          });

      assertThat(told).isEqualTo(Instant.parse("2026-06-17T16:00:00Z"));
      assertThat(world.view(shop, id).conduct().promises())
          .filteredOn(each -> each.kind() == PromiseKind.DECISION && each.isOpen())
          .singleElement()
          .satisfies(
              each -> assertThat(each.dueAt()).isEqualTo(Instant.parse("2026-06-17T14:45:00Z")));
    }

    @Test
    void whenTheHouseIsClosedBeforeTheNight_thenItIsDueWhenItLastWorked() {
      set(Optional.empty(), own().on(WEDNESDAY, List.of(hour(10, 12), hour(15, 17))), 0);

      assertThat(decisionDue("14:00", "23:00")).isEqualTo(Instant.parse("2026-06-17T10:00:00Z"));
    }

    @Test
    void whenItFallsDueByDay_thenNothingMoves() {
      assertThat(decisionDue("21:00", "08:00")).isEqualTo(Instant.parse("2026-06-17T16:00:00Z"));
    }
  }

  @Nested
  class GivenDaysOfPromises {
    private void set(int days, int version, Optional<Instant> from) {
      var settings = new PromiseSettings(Map.of(PromiseKind.DECISION, days));
      world.in(shop, () -> hours.setSettings(settings, OptionalInt.of(version), from, BY));
    }

    @Test
    void whenTheyAreSet_thenTheyCountAndTheCaseNotesTheVersion() {
      set(4, 0, Optional.empty());

      var id = open();

      assertThat(due(id, PromiseKind.DECISION)).isEqualTo(Instant.parse("2026-06-19T16:00:00Z"));
      assertThat(world.view(shop, id).conduct().events())
          .filteredOn(event -> event.kind().equals("promise_made"))
          .isNotEmpty()
          .allMatch(event -> "1".equals(event.payload().get("settings")));
    }

    @Test
    void whenTheirTimeHasNotCome_thenThoseBeforeHold() {
      set(4, 0, Optional.of(TestClock.START.plus(Duration.ofDays(1))));

      assertThat(due(open(), PromiseKind.DECISION))
          .isEqualTo(Instant.parse("2026-06-17T16:00:00Z"));
      assertThat(world.in(shop, hours::settings).version()).isZero();
      world.clock().travelTo(TestClock.START.plus(Duration.ofDays(1)));
      assertThat(due(open(), PromiseKind.DECISION))
          .isEqualTo(Instant.parse("2026-06-22T16:00:00Z"));
    }

    @Test
    void whenAnotherWasFaster_thenItsVersionStands() {
      set(4, 0, Optional.empty());

      assertThatThrownBy(() -> set(6, 0, Optional.empty()))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED));
      assertThat(world.in(shop, hours::settings).settings().of(PromiseKind.DECISION)).isEqualTo(4);
    }

    @Test
    void whenTheyAreToCountFromThePast_thenItIsRefused() {
      assertThatThrownBy(() -> set(4, 0, Optional.of(TestClock.START.minusSeconds(1))))
          .isInstanceOfSatisfying(
              Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVALID));
    }
  }
}
