package io.redress.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.figures.MatterQuery.Period;
import io.redress.cases.figures.MatterQuery.Slice;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The board of a house that kept some promises and broke others, against a recount by hand. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardScenarioTest {
  private static final ZoneId ZONE = CaseWorld.BERLIN;
  private static final String STAFF = new UUID(1, 1).toString();

  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired Board board;
  @Autowired JdbcClient jdbc;
  @Autowired TravellingClock clock;

  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private CaseId silent = new CaseId(new UUID(0, 0));
  private Recount recount = new Recount(List.of(), List.of(), List.of());

  @BeforeAll
  void liveForSomeWeeks() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    silent = steps.opened(shop);
    var decided = steps.decided(shop);
    steps.released(shop);
    world.settleDown();
    world.pass(Duration.ofDays(1));
    asks(decided, "Is there any news?");
    asks(silent, "Did you get my request?");
    world.pass(Duration.ofHours(5));
    asks(silent, "Hello?");
    says(decided, "Here is what we found.");
    world.staff(shop, new CaseCommand.HandOver(decided, STAFF)).orThrow();
    world.pass(Duration.ofDays(9));
    steps.offered(shop);
    var moved = steps.opened(shop);
    moves(moved);
    world.pass(Duration.ofDays(12));
    world.pass(Duration.ofHours(1));
    asks(moved, "And now?");
    world.pass(Duration.ofDays(1));
    recount = world.in(shop, () -> Recount.read(jdbc, shop));
  }

  private void asks(CaseId id, String text) {
    world.consumer(shop, words(id, text)).orThrow();
  }

  private void says(CaseId id, String text) {
    world.staff(shop, words(id, text)).orThrow();
  }

  private static CaseCommand words(CaseId id, String text) {
    return new CaseCommand.WriteMessage(
        id, ThreadKind.CONSUMER, MessageChannel.PAGE, new CaseCommand.Words(text, "", "en"));
  }

  private void moves(CaseId id) {
    var promise =
        world.view(shop, id).conduct().promises().stream()
            .filter(each -> each.isOpen())
            .findFirst()
            .orElseThrow();
    var due = promise.dueAt().plus(Duration.ofDays(3));
    world.staff(shop, new CaseCommand.MovePromise(id, promise.id(), due, "A day more.")).orThrow();
  }

  private Period period(BoardSpan span) {
    return Period.of(span, clock.instant());
  }

  private BoardFigures figures(BoardSpan span) {
    return world.in(shop, () -> board.figures(period(span), ZONE));
  }

  @ParameterizedTest
  @EnumSource(BoardSpan.class)
  void whenItIsCountedByHand_thenTheFiguresAreTheSame(BoardSpan span) {
    var found = figures(span);

    assertThat(found.total()).isEqualTo(recount.part(period(span), row -> true, ""));
    for (var by : Dimension.values()) {
      assertThat(found.parts(by))
          .as("%s", by)
          .containsExactlyInAnyOrderElementsOf(recount.parts(period(span), by));
    }
    assertThat(found.days()).isEqualTo(recount.days(period(span), ZONE));
  }

  @Test
  void whenWeeksHaveGoneBy_thenEachFigureHasSomethingToCount() {
    var all = figures(BoardSpan.FOUR_WEEKS).total();

    assertThat(all.ended().kept()).isPositive();
    assertThat(all.ended().broken()).isPositive();
    assertThat(all.ended().renegotiated()).isOne();
    assertThat(all.ended().toldBeforeDue()).isPositive();
    assertThat(all.asks()).isEqualTo(new BoardFigures.Asks(4, 3));
    assertThat(all.silence().since()).contains(TestClock.START);
  }

  @ParameterizedTest
  @EnumSource(BoardFigure.class)
  void whenAFigureIsOpened_thenThereAreAsManyBehindItAsItSays(BoardFigure figure) {
    for (var span : BoardSpan.values()) {
      var found = figures(span);

      assertThat(ids(figure, span, Optional.empty())).hasSize(said(figure, found.total()));
      for (var by : Dimension.values()) {
        for (var part : found.parts(by)) {
          var slice = Optional.of(new Slice(by, part.of()));
          assertThat(ids(figure, span, slice))
              .as("%s of %s %s", figure, by, part.of())
              .hasSize(said(figure, part));
        }
      }
    }
  }

  private static int said(BoardFigure figure, BoardFigures.Part part) {
    return (int)
        switch (figure) {
          case KEPT -> part.ended().kept();
          case SLIPPED -> part.ended().slipped();
          case TOLD -> part.ended().toldBeforeDue();
          case UNTOLD -> part.ended().slipped() - part.ended().toldBeforeDue();
          case ASKED -> part.asks().times();
          case SILENT -> part.silence().cases();
        };
  }

  /** All that is behind a figure, by pages of two; nothing comes twice. */
  private List<UUID> ids(BoardFigure figure, BoardSpan span, Optional<Slice> slice) {
    var ids = new ArrayList<UUID>();
    var after = Optional.<UUID>empty();
    do {
      var query = new MatterQuery(figure, period(span), slice, after, 2);
      var page = world.in(shop, () -> board.matters(query));
      page.rows().forEach(row -> ids.add(row.id()));
      after = page.next();
    } while (after.isPresent());
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    return ids;
  }

  @Test
  void whenSomebodyElseLooks_thenNothingOfThisHouseIsCounted() {
    var other = world.shop();

    var found = world.in(other, () -> board.figures(period(BoardSpan.QUARTER), ZONE));

    assertThat(found.total()).isEqualTo(Recount.NOTHING);
    assertThat(found.days()).isEmpty();
  }

  @Test
  void whenTheHouseSpeaks_thenTheSilenceBeginsAnew() {
    var house = world.shop();
    var id = steps.opened(house);
    var opened = clock.instant();
    clock.travelTo(opened.plus(Duration.ofHours(3)));
    var before = silences(house);
    world.staff(house, words(id, "We are on it.")).orThrow();

    assertThat(before).containsExactly(opened);
    assertThat(silences(house)).containsExactly(opened.plus(Duration.ofHours(3)));
  }

  @Test
  void whenItIsTheConsumersTurn_thenNobodyWaitsInSilence() {
    var house = world.shop();
    steps.offered(house);

    assertThat(silences(house)).isEmpty();
  }

  private List<Instant> silences(MerchantId house) {
    var query =
        new MatterQuery(
            BoardFigure.SILENT, period(BoardSpan.WEEK), Optional.empty(), Optional.empty(), 50);
    return world.in(house, () -> board.matters(query)).rows().stream()
        .map(Matters.Matter::at)
        .toList();
  }
}
