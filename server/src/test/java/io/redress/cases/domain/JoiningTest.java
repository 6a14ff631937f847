package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.OTHER_LINE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.anotherPromise;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.liaison.LiaisonState;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Fact;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import io.redress.shared.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two cases as one, and one as two. */
class JoiningTest {
  private static final CaseId OTHER = new CaseId(new UUID(1, 99));

  private static CaseExamples.Builder submitted() {
    return aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION);
  }

  private static CaseState other(CaseState state) {
    return other(state, state.head().orderId(), state.head().consumerId());
  }

  private static CaseState other(CaseState state, OrderId order, ConsumerId consumer) {
    var head = state.head();
    var next =
        new CaseHead(
            OTHER,
            "WXYZ-6789",
            order,
            consumer,
            head.brandId(),
            head.status(),
            head.owner(),
            head.team(),
            head.language(),
            head.openedAt(),
            head.anchor(),
            head.version(),
            head.chain());
    return new CaseState(
        next,
        state.lines(),
        state.resolutions(),
        state.liaison(),
        state.goods(),
        state.inspections(),
        state.intents(),
        state.promises(),
        state.houseSpokeAt(),
        state.disputes(),
        state.goodwill(),
        state.complaints());
  }

  private static Promise dueIn(Duration time, PromiseKind kind) {
    return new NewPromise(
            new PromiseId(UUID.randomUUID()),
            OTHER,
            kind,
            Party.CONSUMER,
            "desk",
            "example",
            NOW.minus(Duration.ofDays(1)),
            NOW.plus(time))
        .given();
  }

  private static String hindrance(CaseState survivor, CaseState ending) {
    return Joining.hindrance(survivor, ending).map(each -> each.code()).orElse("");
  }

  private static <E extends Effect> List<E> only(Class<E> kind, List<Effect> effects) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Nested
  class GivenTwoCasesAboutOneOrder {
    private final CaseState survivor = submitted().build();

    @Test
    void whenBothAreUntouched_thenNothingStandsInTheWay() {
      assertThat(hindrance(survivor, other(submitted().build()))).isEmpty();
    }

    @Test
    void whenTheyAreTheSame_thenItIsRefused() {
      assertThat(hindrance(survivor, survivor)).isEqualTo("merge_itself");
    }

    @Test
    void whenTheyAreOfOthers_thenItIsRefused() {
      var order = new OrderId(UUID.randomUUID());
      var consumer = new ConsumerId(UUID.randomUUID());
      var head = survivor.head();

      assertThat(hindrance(survivor, other(survivor, order, head.consumerId())))
          .isEqualTo("merge_other_order");
      assertThat(hindrance(survivor, other(survivor, head.orderId(), consumer)))
          .isEqualTo("merge_other_consumer");
    }

    @Test
    void whenSomethingWasDoneAlready_thenItIsRefused() {
      var offered = submitted().with(refund(LINE, Resolution.State.OFFERED)).build();
      var asked = submitted().asked(LiaisonState.SENT).build();
      var over = aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE).build();

      assertThat(hindrance(survivor, other(offered))).isEqualTo("merge_done_already");
      assertThat(hindrance(offered, other(submitted().build()))).isEqualTo("merge_done_already");
      assertThat(hindrance(survivor, other(asked))).isEqualTo("merge_done_already");
      assertThat(hindrance(over, other(submitted().build()))).isEqualTo("merge_done_already");
    }

    @Test
    void whenPiecesOfOneLineComeForOtherReasonsOrFacts_thenItIsRefused() {
      var line = survivor.lines().getFirst();
      var unlike = line.reason() == CaseReason.DEFECT ? CaseReason.WRONG_SIZE : CaseReason.DEFECT;
      var forAnother =
          new CaseLine(
              line.id(), line.orderLineId(), line.quantity(), unlike, line.units(), line.answers());
      var withOthers = line.answering(Fact.ITEM_WORN, "true");

      assertThat(hindrance(survivor, other(of(survivor, forAnother))))
          .isEqualTo("merge_other_facts");
      assertThat(hindrance(survivor, other(of(survivor, withOthers))))
          .isEqualTo("merge_other_facts");
    }

    private static CaseState of(CaseState state, CaseLine line) {
      return new CaseState(
          state.head(),
          List.of(line),
          state.resolutions(),
          state.liaison(),
          state.goods(),
          state.inspections(),
          state.intents(),
          state.promises(),
          state.houseSpokeAt(),
          state.disputes());
    }

    @Test
    void whenAnAnswerIsOwed_thenItIsRefused() {
      var complained = other(ComplaintExamples.complained(submitted()));

      assertThat(hindrance(survivor, complained)).isEqualTo("merge_answer_owed");
    }

    @Test
    void whenTheyAreOne_thenThePiecesOfOneLineAreCountedTogether() {
      var joined =
          new Joining(survivor, other(submitted().withTwoLines().build()), context()).joined();

      var lines = only(Effect.ChangeLines.class, joined.survivor()).getFirst();
      assertThat(lines.grown())
          .singleElement()
          .matches(line -> line.quantity().equals(Quantity.of(2)));
      assertThat(lines.added())
          .singleElement()
          .matches(line -> !line.id().equals(OTHER_LINE) && line.quantity().equals(Quantity.of(1)));
      assertThat(only(Effect.ChangeLines.class, joined.ending()).getFirst().freed())
          .containsExactly(LINE, OTHER_LINE);
    }

    @Test
    void whenTheOtherDateIsEarlier_thenItHolds() {
      var sooner = dueIn(Duration.ofHours(2), PromiseKind.DECISION);
      var ending = other(aCase(CaseStatus.SUBMITTED).after(sooner).build());

      var joined = new Joining(survivor, ending, context()).joined();

      var made = only(Effect.MakePromise.class, joined.survivor());
      assertThat(made)
          .singleElement()
          .matches(each -> each.promise().dueAt().equals(sooner.dueAt()));
      var id = made.getFirst().promise().id();
      assertThat(only(Effect.EndPromise.class, joined.survivor()))
          .singleElement()
          .matches(each -> each.successor().orElseThrow().equals(id));
      assertThat(only(Effect.EndPromise.class, joined.ending()))
          .singleElement()
          .matches(each -> each.end() == PromiseState.VOID)
          .matches(each -> each.successor().orElseThrow().equals(id));
    }

    @Test
    void whenOurDateIsEarlier_thenOursStandsInForTheOther() {
      var later = dueIn(Duration.ofDays(3), PromiseKind.DECISION);
      var ending = other(aCase(CaseStatus.SUBMITTED).after(later).build());

      var joined = new Joining(survivor, ending, context()).joined();

      assertThat(only(Effect.MakePromise.class, joined.survivor())).isEmpty();
      assertThat(only(Effect.EndPromise.class, joined.ending()))
          .singleElement()
          .matches(
              each ->
                  each.successor().equals(survivor.open(PromiseKind.DECISION).map(Promise::id)));
    }

    @Test
    void whenAReplyWasOwedThere_thenItIsOwedHere() {
      var reply = anotherPromise(PromiseKind.REPLY);
      var ending = other(submitted().after(reply).build());

      var joined = new Joining(survivor, ending, context()).joined();

      assertThat(only(Effect.MakePromise.class, joined.survivor()))
          .singleElement()
          .matches(each -> each.promise().kind() == PromiseKind.REPLY)
          .matches(each -> each.promise().dueAt().equals(reply.dueAt()));
    }
  }

  @Nested
  class GivenACaseOfTwoLines {
    private static String hindrance(CaseState state, Set<CaseLineId> lines) {
      return hindrance(state, lines, Set.of());
    }

    private static String hindrance(CaseState state, Set<CaseLineId> lines, Set<CaseLineId> asked) {
      return new Splitting(state, lines, asked).hindrance().map(each -> each.code()).orElse("");
    }

    @Test
    void whenOneLeaves_thenNothingStandsInTheWay() {
      assertThat(hindrance(submitted().withTwoLines().build(), Set.of(OTHER_LINE))).isEmpty();
    }

    @Test
    void whenNothingOrAllLeaves_thenItIsRefused() {
      var state = submitted().withTwoLines().build();

      assertThat(hindrance(state, Set.of())).isEqualTo("split_nothing");
      assertThat(hindrance(state, Set.of(LINE, OTHER_LINE))).isEqualTo("split_everything");
      assertThat(hindrance(submitted().build(), Set.of(OTHER_LINE))).isEqualTo("split_nothing");
    }

    @Test
    void whenSomethingWasDoneForIt_thenItStays() {
      var state =
          submitted().withTwoLines().with(refund(OTHER_LINE, Resolution.State.OFFERED)).build();

      assertThat(hindrance(state, Set.of(OTHER_LINE))).isEqualTo("split_done_already");
      assertThat(hindrance(state, Set.of(LINE))).isEmpty();
    }

    @Test
    void whenABrandWasAsked_thenTheLastOfItsPiecesStays() {
      var state = submitted().withTwoLines().asked(LiaisonState.REFUSED).build();

      assertThat(hindrance(state, Set.of(LINE), Set.of(LINE))).isEqualTo("split_brand_asked");
      assertThat(hindrance(state, Set.of(OTHER_LINE), Set.of(LINE))).isEmpty();
      assertThat(hindrance(state, Set.of(LINE), Set.of(LINE, OTHER_LINE))).isEmpty();
    }

    @Test
    void whenTheCaseIsOver_thenNothingLeaves() {
      var over = aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE).withTwoLines().build();

      assertThat(hindrance(over, Set.of(LINE))).isEqualTo("split_not_now");
    }

    @Test
    void whenOneLeaves_thenItsDecisionIsPromisedNoLaterThanBefore() {
      var state = submitted().withTwoLines().build();
      var draft = other(aCase(CaseStatus.DRAFT).build());

      var effects = new Splitting(state, Set.of(OTHER_LINE), Set.of()).leaving(draft, context());

      var before = state.open(PromiseKind.DECISION).orElseThrow().dueAt();
      assertThat(only(Effect.MakePromise.class, effects))
          .singleElement()
          .matches(each -> each.promise().kind() == PromiseKind.DECISION)
          .matches(each -> each.promise().dueAt().equals(before));
    }
  }
}
