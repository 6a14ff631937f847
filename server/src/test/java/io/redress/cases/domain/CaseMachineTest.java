package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.ATTEMPT;
import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.CONSUMER;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOTHING;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.intent;
import static io.redress.cases.domain.CaseExamples.lawSaysYes;
import static io.redress.cases.domain.CaseExamples.payment;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.CaseExamples.saysNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseStatus;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.liaison.LiaisonState;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command against every status: what it leads to, or that it is refused. */
class CaseMachineTest {
  /**
   * Where each command is accepted and where it leads; every status that is not named refuses it.
   * An equals sign stays. Of several ways on, the first that moves the case is named.
   */
  private static final String TABLE =
      """
      decide: submitted decided, assessing decided, decided =, reopened decided, disputed decided
      ask_brand: submitted assessing, assessing =, decided assessing, reopened assessing
      acknowledge_request: assessing =
      record_brand_answer: submitted =, assessing =, decided =, fulfilling =, resolved =, \
      withdrawn =, disputed =, reopened =
      reply_to_brand: assessing =, decided assessing
      appeal_to_brand: submitted assessing, assessing =, decided assessing, reopened assessing
      offer_remedies: decided =
      decline_request: decided resolved
      accept_offer: decided fulfilling
      decline_offer: decided assessing
      receive_goods: fulfilling disputed
      let_keep: fulfilling =
      doubt_goods: fulfilling disputed
      confirm_goods: disputed fulfilling
      inspect_goods: fulfilling disputed
      release_refund: fulfilling =
      retry_refund: fulfilling =
      record_provider_answer: fulfilling resolved, resolved =, closed =
      perform_remedy: fulfilling resolved
      pay_difference: fulfilling =
      record_charge_answer: fulfilling =
      report_payment: fulfilling =
      call_off_exchange: fulfilling disputed
      close_case: resolved closed, withdrawn closed
      withdraw_request: submitted withdrawn, assessing withdrawn, decided withdrawn, \
      reopened withdrawn, fulfilling withdrawn
      reopen_case: resolved reopened, withdrawn reopened, closed reopened
      write_message: submitted =, assessing =, decided =, fulfilling =, resolved =, \
      closed reopened, withdrawn =, disputed =, reopened =
      add_evidence: submitted =, assessing =, decided =, fulfilling =, resolved =, closed =, \
      withdrawn =, disputed =, reopened =
      change_evidence: submitted =, assessing =, decided =, fulfilling =, resolved =, closed =, \
      withdrawn =, disputed =, reopened =
      answer_fact: submitted =, assessing =, decided =, disputed =, reopened =
      hand_over: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      move_promise: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      make_promise: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      miss_call: submitted =, reopened =
      ask_call: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      note_contact: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      open_dispute: submitted =, assessing =, decided =, fulfilling =, resolved =, \
      closed reopened, withdrawn =, disputed =, reopened =
      answer_dispute: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      close_dispute: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      grant_goodwill: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      answer_goodwill: submitted =, assessing =, decided =, fulfilling =, resolved =, \
      withdrawn =, disputed =, reopened =
      perform_goodwill: submitted =, assessing =, decided =, fulfilling =, resolved =, \
      withdrawn =, disputed =, reopened =
      complain: submitted =, assessing =, decided =, fulfilling =, resolved =, closed reopened, \
      withdrawn =, disputed =, reopened =
      move_complaint: submitted =, assessing =, decided =, fulfilling =, resolved =, withdrawn =, \
      disputed =, reopened =
      handle_due_promise: draft =, submitted =, assessing =, decided withdrawn, \
      fulfilling withdrawn, resolved closed, closed =, withdrawn closed, disputed =, reopened =
      """;

  private static final EvidenceId PHOTO = new EvidenceId(new UUID(9, 1));
  private static final CaseCommand.Words WORDS = new CaseCommand.Words("Hello.", "Lena", "en");

  @Test
  void whenAnyCommandMeetsAnyStatus_thenTheTableHolds() {
    var table = table();
    assertThat(table).containsOnlyKeys(CommandKind.values());
    SoftAssertions.assertSoftly(
        softly -> {
          for (var status : CaseStatus.values()) {
            for (var kind : CommandKind.values()) {
              softly
                  .assertThat(next(status, kind))
                  .as("%s of a case that is %s", kind, status)
                  .isEqualTo(Optional.ofNullable(table.getOrDefault(kind, Map.of()).get(status)));
            }
          }
        });
  }

  @Test
  void whenTheMachineChanges_thenItsPictureChanges() {
    MachineDiagrams.assertDrawn(
        "case",
        new MachineDiagrams.Machine<>(
            "Case",
            List.of(CaseStatus.values()),
            List.of(CommandKind.values()),
            CaseMachineTest::next));
  }

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  void whenACaseIsOpen_thenItsStatusNamesWhatCarriesItAndForHowLong(CaseStatus status) {
    var waits = status != CaseStatus.DRAFT && status != CaseStatus.CLOSED;
    assertThat(status.isOpen()).isEqualTo(waits);
    assertThat(status.carriedBy().isEmpty()).isEqualTo(!waits);
    for (var kind : status.carriedBy()) {
      assertThat(kind.maxSpan()).isPositive();
      var standing = Standing.of(aCase(status).promised(kind).build());
      assertThat(standing.next()).as("expiry").isPresent();
      assertThat(standing.awaited()).as("awaited party").isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(PromiseKind.class)
  void whenAPromiseOfAnyKindIsDue_thenSomethingHappens(PromiseKind kind) {
    var status = carriedBy(kind);
    var state = aCase(status).asked(LiaisonState.SENT).promised(kind).build();
    var promise = state.open(kind).orElseThrow();

    var verdict =
        CaseRules.decide(
            state,
            new CaseCommand.HandleDuePromise(CASE, promise.id()),
            contextAt(promise.dueAt(), Actor.SYSTEM, List.of(), List.of()));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted -> {
              assertThat(accepted.effects()).hasAtLeastOneElementOfType(Effect.EndPromise.class);
              assertThat(accepted.effects()).hasAtLeastOneElementOfType(Effect.Tell.class);
            });
  }

  @Test
  void whenAStatusIsCarriedByAKind_thenEveryKindThatStandsBesideCarriesNone() {
    assertThat(Arrays.stream(CaseStatus.values()).flatMap(each -> each.carriedBy().stream()))
        .hasSameElementsAs(
            Arrays.stream(PromiseKind.values()).filter(kind -> !kind.standsBeside()).toList());
  }

  private static CaseStatus carriedBy(PromiseKind kind) {
    return Arrays.stream(CaseStatus.values())
        .filter(status -> status.carriedBy().contains(kind))
        .findFirst()
        .orElse(CaseStatus.SUBMITTED);
  }

  private static Map<CommandKind, Map<CaseStatus, CaseStatus>> table() {
    var table = new EnumMap<CommandKind, Map<CaseStatus, CaseStatus>>(CommandKind.class);
    TABLE
        .lines()
        .forEach(
            line -> {
              var parts = line.split(": ", 2);
              var row = new EnumMap<CaseStatus, CaseStatus>(CaseStatus.class);
              for (var cell : parts[1].split(", ", -1)) {
                var pair = cell.split(" ", 2);
                var from = status(pair[0]);
                row.put(from, pair[1].equals("=") ? from : status(pair[1]));
              }
              table.put(CommandKind.valueOf(parts[0].toUpperCase(Locale.ROOT)), row);
            });
    return table;
  }

  private static CaseStatus status(String name) {
    return CaseStatus.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Where the command leads from this status, over all situations in which it may be met. */
  private static Optional<CaseStatus> next(CaseStatus status, CommandKind kind) {
    var reached =
        situations(status).stream()
            .flatMap(state -> commands(kind, state).flatMap(wish -> reached(state, wish).stream()))
            .toList();
    return reached.stream()
        .filter(next -> next != status)
        .findFirst()
        .or(() -> reached.stream().findFirst());
  }

  private static Optional<CaseStatus> reached(CaseState state, Wish wish) {
    return switch (CaseRules.decide(state, wish.command(), wish.context())) {
      case Verdict.Refused refused -> Optional.empty();
      case Verdict.Accepted accepted ->
          Optional.of(
              accepted.effects().stream()
                  .filter(Effect.MoveTo.class::isInstance)
                  .map(effect -> ((Effect.MoveTo) effect).status())
                  .reduce((earlier, later) -> later)
                  .orElse(state.status()));
    };
  }

  private record Wish(CaseCommand command, CaseContext context) {}

  private static List<CaseState> situations(CaseStatus status) {
    var plain =
        switch (status) {
          case DRAFT, CLOSED -> List.of(aCase(status));
          case SUBMITTED, REOPENED ->
              List.of(
                  aCase(status).promised(PromiseKind.DECISION),
                  aCase(status).promised(PromiseKind.DECISION, PromiseKind.CALL_BACK));
          case ASSESSING ->
              List.of(
                  aCase(status).promised(PromiseKind.DECISION),
                  aCase(status).promised(PromiseKind.BRAND_ANSWER).asked(LiaisonState.SENT),
                  aCase(status).promised(PromiseKind.DECISION).asked(LiaisonState.INFO_ASKED));
          case DECIDED ->
              List.of(
                  aCase(status).promised(PromiseKind.DECISION),
                  aCase(status).promised(PromiseKind.DECISION).asked(LiaisonState.INFO_ASKED),
                  aCase(status)
                      .promised(PromiseKind.CHOICE)
                      .reminded(PromiseKind.CHOICE, HandleDuePromiseHandler.MOST_REMINDERS)
                      .with(refund(LINE, Resolution.State.OFFERED)));
          case FULFILLING -> FulfillingCases.all();
          case RESOLVED, WITHDRAWN -> List.of(aCase(status).promised(PromiseKind.AFTERCARE));
          case DISPUTED -> BenchExamples.disputed();
        };
    var all = new ArrayList<>(plain);
    var settled = intent(LINE, IntentState.SETTLED, AttemptState.SUCCEEDED);
    if (status == CaseStatus.RESOLVED) {
      all.add(aCase(status).promised(PromiseKind.AFTERCARE).with(settled));
    }
    if (status == CaseStatus.CLOSED) {
      all.add(aCase(status).with(settled));
    }
    if (status.isOpen()) {
      var carrying = status.carriedBy().iterator().next();
      all.add(aCase(status).promised(carrying).asked(LiaisonState.NO_ANSWER));
      all.add(DisputeExamples.disputed(aCase(status).promised(carrying)));
    }
    var states = new ArrayList<>(all.stream().map(CaseExamples.Builder::build).toList());
    if (status.isOpen()) {
      states.addAll(GoodwillExamples.waiting(status));
      states.addAll(BrandExamples.refused(status));
      var carried = aCase(status).promised(status.carriedBy().iterator().next());
      states.add(ComplaintExamples.complained(carried));
    }
    return states;
  }

  private static Stream<Wish> commands(CommandKind kind, CaseState state) {
    return switch (kind) {
      case DECLINE_REQUEST ->
          Stream.of(asked(new CaseCommand.DeclineRequest(CASE, "Sorry."), saysNo(LINE)));
      case WRITE_MESSAGE -> {
        var message =
            new CaseCommand.WriteMessage(CASE, ThreadKind.CONSUMER, MessageChannel.PAGE, WORDS);
        yield Stream.of(new Wish(message, contextAt(NOW, CONSUMER, List.of(), List.of())));
      }
      case RECEIVE_GOODS ->
          Stream.of(Reception.RECEIVED, Reception.LOST)
              .map(what -> asked(new CaseCommand.ReceiveGoods(CASE, LINE, what)));
      case INSPECT_GOODS ->
          Stream.of(Acceptance.ACCEPTED, Acceptance.REJECTED)
              .map(result -> new CaseCommand.Findings(Grade.A, result, NOTHING, "Seen."))
              .map(found -> asked(new CaseCommand.InspectGoods(CASE, LINE, found)));
      case MOVE_PROMISE ->
          state.openPromises().stream()
              .map(
                  promise ->
                      new CaseCommand.MovePromise(
                          CASE, promise.id(), NOW.plus(Duration.ofDays(2)), "Snow."))
              .map(CaseMachineTest::asked);
      case HANDLE_DUE_PROMISE -> due(state);
      case OPEN_DISPUTE, ANSWER_DISPUTE, CLOSE_DISPUTE ->
          Stream.of(asked(DisputeExamples.command(kind)));
      case GRANT_GOODWILL, ANSWER_GOODWILL, PERFORM_GOODWILL ->
          Stream.of(new Wish(GoodwillExamples.command(kind), GoodwillExamples.supervisor()));
      case PAY_DIFFERENCE ->
          Stream.of(new Wish(ExchangeExamples.command(kind), ExchangeExamples.byConsumer()));
      case COMPLAIN, MOVE_COMPLAINT -> Stream.of(asked(ComplaintExamples.command(kind)));
      default -> Stream.of(asked(command(kind, state)));
    };
  }

  private static CaseCommand command(CommandKind kind, CaseState state) {
    var refund = new LineRemedy(LINE, Remedy.REFUND);
    var offers = state.offered().stream().map(Resolution::id).toList();
    return switch (kind) {
      case DECIDE -> new CaseCommand.Decide(CASE);
      case ASK_BRAND, ACKNOWLEDGE_REQUEST, RECORD_BRAND_ANSWER, REPLY_TO_BRAND, APPEAL_TO_BRAND ->
          BrandExamples.command(kind);
      case OFFER_REMEDIES -> new CaseCommand.OfferRemedies(CASE, List.of(refund), "Gladly.");
      case ACCEPT_OFFER -> new CaseCommand.AcceptOffer(CASE, offers, "Yes.");
      case DECLINE_OFFER -> new CaseCommand.DeclineOffer(CASE, WORDS);
      case RELEASE_REFUND -> new CaseCommand.ReleaseRefund(CASE);
      case RETRY_REFUND -> new CaseCommand.RetryRefund(CASE);
      case RECORD_PROVIDER_ANSWER ->
          new CaseCommand.RecordProviderAnswer(
              CASE, ATTEMPT, new ProviderAnswer.Settled("re_1", NOW));
      case PERFORM_REMEDY -> new CaseCommand.PerformRemedy(CASE, "Sent.");
      case CLOSE_CASE -> new CaseCommand.CloseCase(CASE);
      case WITHDRAW_REQUEST -> new CaseCommand.WithdrawRequest(CASE, "I keep it.");
      case REOPEN_CASE -> new CaseCommand.ReopenCase(CASE, "Again.");
      case HAND_OVER -> new CaseCommand.HandOver(CASE, "mei");
      case MISS_CALL -> new CaseCommand.MissCall(CASE, "Nobody there.");
      case ASK_CALL -> new CaseCommand.AskCall(CASE, WORDS);
      case NOTE_CONTACT ->
          new CaseCommand.NoteContact(CASE, CaseCommand.ContactNews.UNREACHABLE, "en");
      case ANSWER_FACT ->
          new CaseCommand.AnswerFact(
              CASE, LINE, Fact.ITEM_WORN, "false", CaseCommand.FactSource.PHOTOS_SHOW);
      case MAKE_PROMISE ->
          new CaseCommand.MakePromise(
              CASE, PromiseKind.CALL_BACK, NOW.plus(Duration.ofDays(1)), "I ring.");
      case ADD_EVIDENCE -> new CaseCommand.AddEvidence(CASE, PHOTO, Optional.of(LINE));
      case CHANGE_EVIDENCE ->
          new CaseCommand.ChangeEvidence(CASE, PHOTO, CaseCommand.EvidenceChange.REMOVE);
      default -> ExchangeExamples.command(kind);
    };
  }

  private static Wish asked(CaseCommand command) {
    return asked(command, lawSaysYes(LINE, "consumer", Remedy.REFUND));
  }

  private static Stream<Wish> due(CaseState state) {
    var context = contextAt(NOW.plus(Duration.ofDays(2)), Actor.SYSTEM, List.of(), List.of());
    var gone = new CaseCommand.HandleDuePromise(CASE, CaseExamples.promise(PromiseKind.REPLY).id());
    return Stream.concat(
        state.openPromises().stream()
            .map(promise -> new CaseCommand.HandleDuePromise(CASE, promise.id()))
            .map(command -> new Wish(command, context)),
        Stream.of(new Wish(gone, context)));
  }

  private static Wish asked(CaseCommand command, LineAssessment assessment) {
    var payments = List.of(payment(PRICE, NOTHING));
    return new Wish(command, contextAt(NOW, STAFF, List.of(assessment), payments));
  }
}
