package io.redress.people.access;

import static io.redress.people.Role.ADMINISTRATOR;
import static io.redress.people.Role.AGENT;
import static io.redress.people.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.cases.Cases;
import io.redress.cases.JoinedCases;
import io.redress.cases.bank.PayoutDetails;
import io.redress.cases.bank.Reconciliation;
import io.redress.cases.bank.TransferFiles;
import io.redress.cases.credit.HouseCredits;
import io.redress.cases.documents.LegalEntities;
import io.redress.cases.documents.LegalEntity;
import io.redress.cases.dossier.Dossiers;
import io.redress.cases.goodwill.CompensationPolicy;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.HouseGoodwill;
import io.redress.cases.hours.HouseHours;
import io.redress.cases.outbound.AdvanceExchanges;
import io.redress.cases.outbound.CaseDispatches;
import io.redress.cases.outbound.GoodsDecision;
import io.redress.cases.outbound.SortedGoods;
import io.redress.cases.providers.StripeConnections;
import io.redress.cases.receiving.Bench;
import io.redress.cases.receiving.PassportDesk;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.disposition.Disposition;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceStep;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.imports.Imports;
import io.redress.imports.Storefront;
import io.redress.imports.StorefrontHooks;
import io.redress.money.bank.Iban;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.credit.CreditPolicy;
import io.redress.people.ApiCaller;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.people.StaffMembers;
import io.redress.people.access.StaffSession.Step;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.privacy.Erasures;
import io.redress.privacy.LegalHolds;
import io.redress.privacy.PersonalExports;
import io.redress.privacy.Retention;
import io.redress.shared.Actor;
import io.redress.shared.ApiKeyId;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.ConsumerId;
import io.redress.shared.DispatchId;
import io.redress.shared.ImportRunId;
import io.redress.shared.LegalHoldId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.StoreCreditId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A page or a program that asks nothing of anybody: the services say no by themselves. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class, ParcelDoors.class, OtherDoors.class})
class RightsScenarioTest {
  private static final UUID NOBODY = new UUID(7, 7);
  private static final PayoutAccount ACCOUNT =
      new PayoutAccount("Nobody", Iban.of("DE89 3704 0044 0532 0130 00"));
  @Autowired DeskWorld world;
  @Autowired Cases cases;
  @Autowired Dossiers dossiers;
  @Autowired PersonalExports exports;
  @Autowired Erasures erasures;
  @Autowired LegalHolds holds;
  @Autowired Retention retention;
  @Autowired StaffMembers staff;
  @Autowired ApiKeys keys;
  @Autowired Imports imports;
  @Autowired StorefrontHooks hooks;
  @Autowired StripeConnections stripe;
  @Autowired TransferFiles files;
  @Autowired Reconciliation books;
  @Autowired PayoutDetails payouts;
  @Autowired HouseHours hours;
  @Autowired HouseGoodwill goodwill;
  @Autowired LegalEntities entities;
  @Autowired HouseCredits credits;
  @Autowired CaseDispatches dispatches;
  @Autowired AdvanceExchanges advances;
  @Autowired SortedGoods sorted;
  @Autowired JoinedCases joined;
  @Autowired ParcelDoors parcels;
  @Autowired OtherDoors others;
  @Autowired Bench bench;
  @Autowired PassportDesk passports;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  private StaffId id(Role role) {
    return StaffId.parse(world.staffId(shop, role));
  }

  private void callAs(Role role, Instant provenAt) {
    var session = new StaffSession(shop.id(), id(role), Step.DONE, provenAt);
    SecurityContextHolder.setContext(new SecurityContextImpl(StaffDoor.authentication(session)));
    comeByRequest();
  }

  private ApiCaller callAsProgram(Scope... scopes) {
    var key = new ApiCaller(new ApiKeyId(NOBODY), "program", Set.of(scopes));
    var known = new PreAuthenticatedAuthenticationToken(key, "", List.of());
    SecurityContextHolder.setContext(new SecurityContextImpl(known));
    comeByRequest();
    return key;
  }

  private static void comeByRequest() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }

  /** What needs the right, about things that nobody has: nothing comes of it. */
  private void use(Right right) {
    var actor = Actor.staff(new StaffId(NOBODY));
    var now = clock.instant();
    switch (right) {
      case COPY_PERSON -> copy();
      case TAKE_FILE -> dossiers.ofHouse(new CaseId(NOBODY));
      case ERASE_PERSON -> erasures.erase(new ConsumerId(NOBODY), actor);
      case HOLD_PERSON -> holds.release(new LegalHoldId(NOBODY), new StaffId(NOBODY), now);
      case KEEP_RECORDS -> retention.choose("nothing", 1, new StaffId(NOBODY));
      case MANAGE_STAFF -> staff.disable(new StaffId(NOBODY), now);
      case MAKE_KEYS -> keys.rotate(new ApiKeyId(NOBODY), now);
      case END_KEYS -> keys.revoke(new ApiKeyId(NOBODY), now);
      case BRING_IN -> imports.undo(new ImportRunId(NOBODY), actor, now);
      case SET_HOOKS -> hooks.use(Storefront.SHOPIFY, "short", now);
      case CONNECT_PROVIDERS -> stripe.disconnect();
      case MAKE_BANK_FILES -> files.content(999_999);
      case RECONCILE -> books.undo(NOBODY.toString(), "");
      case TAKE_ACCOUNTS -> payouts.give(new CaseId(NOBODY), ACCOUNT, actor);
      case SET_HOURS -> hours.asUsual(Optional.of(new BrandId(NOBODY)), OptionalInt.empty(), "");
      case SET_LEGAL_ENTITY -> entities.set(LegalEntity.named("Maison"), OptionalInt.of(7), "");
      case SET_GOODWILL ->
          goodwill.set(GoodwillLimits.DEFAULTS, CompensationPolicy.NONE, OptionalInt.of(7), "");
      case USE_CREDIT ->
          credits.use(new StoreCreditId(NOBODY), Money.of(1, "EUR"), "W-1", "staff " + NOBODY);
      case MAKE_GIFT_CARDS -> credits.makeCard(new StoreCreditId(NOBODY));
      case PAY_OUT_CREDIT -> credits.payOut(new StoreCreditId(NOBODY), "staff " + NOBODY);
      case SET_CREDIT ->
          credits.set(
              new CreditPolicy.Terms(true, OptionalInt.empty()), OptionalInt.of(7), "staff 1");
      case SEND_OUT ->
          dispatches.move(
              Asked.any(new DispatchId(NOBODY), actor), DispatchStep.of(DispatchMove.PICK));
      case AGREE_ADVANCES ->
          advances.move(new DispatchId(NOBODY), AdvanceStep.of(AdvanceMove.WAIVE));
      case TAKE_ADVANCES -> advances.take(new CaseId(NOBODY), new DispatchId(NOBODY));
      case SORT_GOODS -> sorted.decide(new CaseId(NOBODY), restocked(), actor);
      case SET_RETURN_WAYS, SEND_BACK, MOVE_PARCELS, CONNECT_CARRIERS, ORDER_CARRIAGE ->
          parcels.use(right, actor, now);
      case ASK_BRANDS,
          ANSWER_TERMS,
          CONFIRM_TERMS,
          DISCLOSE,
          CLAIM_RECOVERIES,
          KEEP_PROOFS,
          MANAGE_BRANDS,
          ASSIGN_CASES,
          SET_ASSIGNMENT,
          PLAN_TEAMS,
          TELL_OWN_ABSENCE,
          HAND_OVER ->
          others.use(right, actor, now);
      case USE_BENCH -> bench.take(List.of(), actor);
      case NOTE_PASSPORTS -> passports.note(List.of(), actor);
      case OPEN_CASES -> cases.open(NobodysRequest.of(NOBODY), actor);
      case JOIN_CASES -> joined.split(new CaseId(NOBODY), Set.of(), actor);
    }
  }

  private void copy() {
    try (var packed = exports.pack(new ConsumerId(NOBODY))) {
      throw new AssertionError("there is nobody to copy: " + packed);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static GoodsDecision restocked() {
    return new GoodsDecision(new CaseLineId(NOBODY), Disposition.RESTOCK, "");
  }

  /** The right calls go on to say that there is no such thing. */
  private boolean isHeld(Runnable work) {
    try {
      world.cases.in(
          shop.id(),
          () -> {
            work.run();
            return shop;
          });
      return false;
    } catch (Problem problem) {
      return problem.code() == ProblemCode.NOT_ALLOWED;
    }
  }

  private Set<Right> held() {
    var held = EnumSet.noneOf(Right.class);
    for (var right : Right.values()) {
      if (isHeld(() -> use(right))) {
        held.add(right);
      }
    }
    return held;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whenARoleCallsEveryService_thenOnlyItsOwnServeIt(Role role) {
    callAs(role, clock.instant());

    for (var right : Right.values()) {
      assertThat(isHeld(() -> use(right)))
          .as("%s %s", role, right)
          .isEqualTo(
              !RolesOfRights.HAVE
                  .getOrDefault(right, ParcelDoors.HAVE.getOrDefault(right, Set.of()))
                  .contains(role));
    }
  }

  @Test
  void whenTheProofIsOld_thenWhatCannotBeCalledBackIsHeld() {
    callAs(ADMINISTRATOR, clock.instant().minus(Duration.ofMinutes(11)));

    assertThat(held()).isEqualTo(RolesOfRights.NEED_PROOF);
  }

  @Test
  void whenAVisitorCalls_thenOnlyWhatVisitorsAskForServesThem() {
    comeByRequest();

    assertThat(held())
        .isEqualTo(
            EnumSet.complementOf(
                EnumSet.of(
                    Right.COPY_PERSON,
                    Right.OPEN_CASES,
                    Right.SEND_BACK,
                    Right.TAKE_ACCOUNTS,
                    Right.TAKE_ADVANCES,
                    Right.ANSWER_TERMS,
                    Right.MAKE_GIFT_CARDS)));
  }

  @Test
  void whenAProgramCalls_thenItsScopesSayWhatServesIt() {
    callAsProgram(Scope.READ);
    assertThat(held()).isEqualTo(EnumSet.allOf(Right.class));

    callAsProgram(Scope.WRITE);
    assertThat(held())
        .isEqualTo(
            EnumSet.complementOf(
                EnumSet.of(
                    Right.BRING_IN,
                    Right.RECONCILE,
                    Right.TAKE_ACCOUNTS,
                    Right.ASSIGN_CASES,
                    Right.USE_CREDIT,
                    Right.MAKE_GIFT_CARDS,
                    Right.CLAIM_RECOVERIES,
                    Right.ASK_BRANDS,
                    Right.ANSWER_TERMS,
                    Right.DISCLOSE,
                    Right.KEEP_PROOFS,
                    Right.SEND_OUT,
                    Right.SORT_GOODS,
                    Right.AGREE_ADVANCES,
                    Right.OPEN_CASES,
                    Right.SEND_BACK,
                    Right.MOVE_PARCELS,
                    Right.ORDER_CARRIAGE,
                    Right.USE_BENCH,
                    Right.NOTE_PASSPORTS,
                    Right.MANAGE_BRANDS,
                    Right.HAND_OVER,
                    Right.JOIN_CASES)));
  }

  @Test
  void whenTheHouseItselfWorks_thenNothingIsHeld() {
    assertThat(held()).isEmpty();
  }

  @Nested
  class GivenACase {
    private boolean isHeld(CaseCommand command, Actor actor) {
      return RightsScenarioTest.this.isHeld(() -> cases.perform(command, actor));
    }

    private CaseCommand decide() {
      return new CaseCommand.Decide(shop.caseId());
    }

    private CaseCommand write(ThreadKind thread) {
      var words = new CaseCommand.Words("Hello.", "Ann", "en");
      return new CaseCommand.WriteMessage(shop.caseId(), thread, MessageChannel.PAGE, words);
    }

    @Test
    void whenARoleAsksWhatIsNotIts_thenItIsHeld() {
      callAs(Role.RECEIVER, clock.instant());
      var actor = Actor.staff(id(Role.RECEIVER));

      assertThat(isHeld(decide(), actor)).isTrue();
      assertThat(isHeld(write(ThreadKind.CONSUMER), actor)).isTrue();
      assertThat(isHeld(write(ThreadKind.INTERNAL), actor)).isFalse();
    }

    @Test
    void whenSomebodyActsInTheNameOfAnother_thenItIsHeld() {
      callAs(AGENT, clock.instant());

      assertThat(isHeld(decide(), Actor.staff(id(SUPERVISOR)))).isTrue();
      assertThat(isHeld(decide(), Actor.apiKey(new ApiKeyId(NOBODY)))).isTrue();
      assertThat(isHeld(decide(), Actor.staff(id(AGENT)))).isFalse();
    }

    @Test
    void whenAVisitorActsAsStaff_thenItIsHeld() {
      var actor = Actor.staff(id(ADMINISTRATOR));
      comeByRequest();

      assertThat(isHeld(decide(), actor)).isTrue();
    }

    @Test
    void whenAProgramMayOnlyRead_thenItIsHeld() {
      assertThat(isHeld(decide(), Actor.apiKey(callAsProgram(Scope.READ).id()))).isTrue();
      assertThat(isHeld(decide(), Actor.apiKey(callAsProgram(Scope.WRITE).id()))).isFalse();
    }
  }
}
