package io.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseEvent;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.cases.brands.health.BrandHealths;
import io.redress.cases.brands.health.StrainWatch;
import io.redress.cases.parcels.HouseReturnWays;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.cases.receiving.BenchLists;
import io.redress.catalogue.Brands;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchQuery;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.parcels.ParcelQuery;
import io.redress.goods.parcels.ParcelQuery.Lens;
import io.redress.goods.parcels.Parcels;
import io.redress.liaison.health.Health;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.StrainNotes;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.liaison.questions.QuestionLens;
import io.redress.liaison.questions.QuestionState;
import io.redress.orders.Orders;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.people.StaffMembers;
import io.redress.platform.RedressTest;
import io.redress.platform.settings.Settings;
import io.redress.platform.tenancy.Tenancy;
import io.redress.rulebook.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody finds who starts Redress for the first time. */
@RedressTest(properties = "redress.demo=true")
class DemoScenarioTest {
  private static final Pattern AGENT = Pattern.compile("agent\\s+(\\S+@\\S+)\\s+(\\S+)");
  private static final Pattern BRAND_LINK = Pattern.compile("/b/harbour-and-lane/l/(\\S+)");

  @Autowired DemoStart start;
  @Autowired Merchants merchants;
  @Autowired Tenancy tenancy;
  @Autowired Cases cases;
  @Autowired Orders orders;
  @Autowired StaffMembers staff;
  @Autowired SignedLinks links;
  @Autowired HouseReturnWays ways;
  @Autowired Parcels parcels;
  @Autowired UnknownParcels unknown;
  @Autowired BenchLists bench;
  @Autowired Dispatches dispatches;
  @Autowired Brands brands;
  @Autowired BrandHealths healths;
  @Autowired StrainWatch watch;
  @Autowired PolicyQuestions questions;
  @Autowired StrainNotes notes;
  @Autowired Settings settings;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  @Nested
  class GivenTheFirstStart {
    @Test
    void whenItIsDone_thenThereIsACaseInEachInterestingState() {
      assertThat(all())
          .extracting(CaseSummary::status)
          .containsExactlyInAnyOrder(
              CaseStatus.SUBMITTED,
              CaseStatus.SUBMITTED,
              CaseStatus.ASSESSING,
              CaseStatus.ASSESSING,
              CaseStatus.ASSESSING,
              CaseStatus.ASSESSING,
              CaseStatus.ASSESSING,
              CaseStatus.ASSESSING,
              CaseStatus.ASSESSING,
              CaseStatus.DECIDED,
              CaseStatus.FULFILLING,
              CaseStatus.FULFILLING,
              CaseStatus.FULFILLING,
              CaseStatus.FULFILLING,
              CaseStatus.FULFILLING,
              CaseStatus.DISPUTED,
              CaseStatus.DISPUTED);
    }

    @Test
    void whenItIsDone_thenGoodsTravelAndOneBoxIsUnknown() {
      assertThat(inShop(ways::current).offer().hub().isComplete()).isTrue();
      assertThat(expected(Lens.EXPECTED)).containsExactly("HL-1005");
      assertThat(expected(Lens.OVERDUE)).containsExactly("HL-1009");

      var box = inShop(unknown::open).getFirst();
      assertThat(inShop(() -> unknown.candidates(box)))
          .extracting(CaseSummary::orderNumber)
          .containsExactly("HL-1009");
    }

    @Test
    void whenItIsDone_thenOneBrandIsStrainedAndTheNextRequestIsWarnedOf() {
      var brand = inShop(() -> brands.byName(DemoStrain.BRAND)).orElseThrow().id();
      var waits = all().stream().filter(each -> each.orderNumber().equals("HL-1026")).findFirst();

      assertThat(inShop(() -> healths.of(brand)).now().standing())
          .isEqualTo(Health.Standing.STRAINED);
      assertThat(inShop(() -> watch.before(waits.orElseThrow().id(), Remedy.REFUND)))
          .extracting(Strain::kind)
          .containsExactly(Strain.Kind.WEAK_CLAIM, Strain.Kind.QUOTA_USED);
    }

    @Test
    void whenItIsDone_thenOneBrandHasAnsweredAboutItsTermsAndOneIsAwaited() {
      assertThat(inShop(() -> questions.find(QuestionLens.LIVE)))
          .extracting(PolicyQuestion::state)
          .containsExactlyInAnyOrder(QuestionState.ANSWERED, QuestionState.SENT);
    }

    @Test
    void whenItIsDone_thenEachRequestThatStrainsWasWarnedOfAndIsRecorded() {
      var sent = all().stream().filter(each -> each.orderNumber().matches("HL-102[0-5]")).toList();

      assertThat(sent).hasSize(6);
      assertThat(sent)
          .allSatisfy(
              each -> {
                var note = inShop(() -> notes.ofCase(each.id())).getFirst();
                assertThat(note.kinds()).contains(Strain.Kind.WEAK_CLAIM);
                assertThat(note.reason()).isEqualTo("A client of many years.");
                assertThat(inShop(() -> cases.view(each.id())).orElseThrow().conduct().events())
                    .extracting(CaseEvent::kind)
                    .contains("brand_asked", "brand_strained");
              });
    }

    @Test
    void whenItIsDone_thenWorkWaitsAtBothBenches() {
      var packing = DispatchQuery.of(DispatchQuery.Lens.TO_PACK);

      assertThat(inShop(bench::differing)).hasSize(1);
      assertThat(inShop(() -> dispatches.find(packing)))
          .extracting(Dispatch::state)
          .containsExactly(DispatchState.PICKING);
    }

    private List<String> expected(Lens lens) {
      var today = clock.instant().atZone(DemoShop.AMSTERDAM).toLocalDate();
      var query = ParcelQuery.of(lens, "", Optional.empty(), today, DemoShop.AMSTERDAM);
      return inShop(() -> parcels.find(query)).stream()
          .flatMap(parcel -> parcel.pieces().stream())
          .map(piece -> inShop(() -> orders.byId(piece.orderId())).orElseThrow().orderNumber())
          .toList();
    }

    @Test
    void whenItIsTold_thenItLeadsToTheGoods() throws IOException {
      assertThat(Files.readString(file()))
          .contains(
              "/desk/harbour-and-lane/parcels",
              "/bench/harbour-and-lane",
              "/desk/harbour-and-lane/outgoing");
    }

    @Test
    void whenItIsTold_thenItLeadsToBrandsAndPeople() throws IOException {
      assertThat(Files.readString(file()))
          .contains(
              "/desk/harbour-and-lane/brands",
              "/desk/harbour-and-lane/questions",
              "Louis Vuitton is strained; HL-1026 would be next",
              "Chanel has answered a question",
              "/desk/harbour-and-lane/colleagues",
              "/desk/harbour-and-lane/workload");
    }

    @Test
    void whenTheToldOrderIsLookedFor_thenItIsFound() {
      assertThat(inShop(() -> orders.find("HL-1001", "lena.neumann@example.org"))).isPresent();
    }

    @Test
    void whenTheToldPasswordIsUsed_thenItOpensTheDesk() throws IOException {
      var told = AGENT.matcher(Files.readString(file()));
      assertThat(told.find()).isTrue();

      var member = inShop(() -> staff.authenticate(told.group(1), told.group(2)));

      assertThat(member).get().extracting(found -> found.role()).isEqualTo(Role.AGENT);
    }

    @Test
    void whenTheToldBrandLinkIsOpened_thenItLeadsToARequest() throws IOException {
      var told = BRAND_LINK.matcher(Files.readString(file()));
      assertThat(told.find()).isTrue();

      var grant = inShop(() -> links.open(told.group(1), clock.instant()));

      assertThat(grant).get().extracting(found -> found.purpose()).isEqualTo(LinkPurpose.LIAISON);
    }

    @Test
    void whenTheSignInsAreKept_thenOnlyTheOwnerReadsThem() throws IOException {
      assertThat(Files.getPosixFilePermissions(file()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whenItStartsAgain_thenNothingChanges() throws IOException {
      var before = Files.readString(file());
      var casesBefore = all();

      start.start();

      assertThat(Files.readString(file())).isEqualTo(before);
      assertThat(all()).isEqualTo(casesBefore);
    }
  }

  private Path file() {
    return SignInFile.in(settings.storage().data()).path();
  }

  private List<CaseSummary> all() {
    return inShop(() -> cases.find(CaseQuery.queue(CaseQuery.MOST_ON_PAGE)));
  }

  private <T> T inShop(Supplier<T> work) {
    var shop = merchants.bySlug(DemoShop.SLUG).orElseThrow();
    return tenancy.call(shop, () -> transaction.execute(status -> work.get()));
  }
}
