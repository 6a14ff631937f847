package io.redress.cases.outbound;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Dispatch;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.promises.PromiseKind;
import io.redress.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is said of what goes out: to the consumer, when it has left and when there is none; to the
 * house, when nothing is held any more. Silence is never an answer.
 */
@Component
class OutboundWords {
  private static final Logger LOG = LoggerFactory.getLogger(OutboundWords.class);
  private static final Duration ANSWER = Duration.ofDays(2);

  /** An answer is not promised for an hour at which the consumer wants to be left in peace. */
  private static final List<Duration> LATER =
      List.of(Duration.ZERO, Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(18));

  private final Cases cases;
  private final Merchants merchants;
  private final Phrases phrases;
  private final Clock clock;

  OutboundWords(Cases cases, Merchants merchants, Phrases phrases, Clock clock) {
    this.cases = cases;
    this.merchants = merchants;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** Tells the consumer that there is none at the moment, and by when they hear what follows. */
  void missing(CaseView view, Dispatch dispatch) {
    var said = consumer(view).say("outbound.told.short", "piece", dispatch.piece().title());
    if (!isPromised(view, said)) {
      // An answer is promised already: the words go with it.
      write(view, ThreadKind.CONSUMER, said);
    }
  }

  private boolean isPromised(CaseView view, String said) {
    for (var more : LATER) {
      var due = clock.instant().plus(ANSWER).plus(more);
      var promise = new CaseCommand.MakePromise(view.head().id(), PromiseKind.REPLY, due, said);
      if (cases.perform(promise, Actor.SYSTEM) instanceof CaseOutcome.Performed) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells house and consumer what befell a piece that has left. A case that ended with its
   * departure is taken up again: what was promised has not come. Where its pieces were asked back
   * once more meanwhile it stays ended, and the words are said all the same.
   *
   * @param what lost, damaged or back
   * @param number the carrier's, by which both know it
   */
  void strayed(CaseView view, String what, String number) {
    write(view, ThreadKind.INTERNAL, house().say("parcels.note." + what, "number", number));
    var said = consumer(view).say("parcels.told." + what, "number", number);
    var again = new CaseCommand.ReopenCase(view.head().id(), said);
    var isTold =
        cases.performWithin(again, Actor.SYSTEM) instanceof CaseOutcome.Performed
            || isPromised(view, said);
    if (!isTold) {
      write(view, ThreadKind.CONSUMER, said);
    }
  }

  /** Tells the house that nothing is held for a promise any more. */
  void lapsed(CaseView view, Dispatch dispatch) {
    var said =
        house()
            .say(
                "outbound.note.lapsed",
                "number",
                dispatch.number(),
                "piece",
                dispatch.piece().title());
    write(view, ThreadKind.INTERNAL, said);
  }

  /** Tells the consumer that the new piece has left, and by when the old one is awaited. */
  void awaited(CaseView view, Advance advance, String piece) {
    tell(view, "outbound.told.advance.left", advance, piece);
  }

  /** Tells the consumer what was agreed, or what became of it. */
  void tell(CaseView view, String key, Advance advance, String piece) {
    var words = consumer(view);
    var due = advance.course().nextAt().orElseGet(clock::instant);
    var told = advance.course().charged().orElse(advance.hold().amount());
    var said =
        words.say(
            key,
            Map.of(
                "piece",
                piece,
                "date",
                words.dates().day(due),
                "days",
                advance.hold().returnDays(),
                "amount",
                words.sums().of(told),
                "reference",
                advance.course().reference()));
    write(view, ThreadKind.CONSUMER, said);
  }

  /** Tells the house that an old piece has not come, and that somebody decides what follows. */
  void notReturned(CaseView view, String number) {
    var said = house().say("outbound.note.not_returned", "number", number);
    write(view, ThreadKind.INTERNAL, said);
  }

  /** Tells the house that what was charged for is here now, so that it is given back. */
  void cameAfterCharge(CaseView view, String number, Advance advance) {
    var house = merchants.current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = words(language, house);
    var said =
        words.say(
            "outbound.note.came_after_charge",
            Map.of(
                "number",
                number,
                "amount",
                words.sums().of(advance.course().charged().orElse(advance.hold().amount())),
                "reference",
                advance.course().reference()));
    write(view, ThreadKind.INTERNAL, said);
  }

  /** Carries the remedy out in the case: what was promised has left. */
  void performed(CaseView view, List<Dispatch> gone) {
    var words = consumer(view);
    var said = gone.stream().map(each -> left(words, each)).collect(Collectors.joining("\n"));
    var command = new CaseCommand.PerformRemedy(view.head().id(), said);
    if (cases.perform(command, Actor.SYSTEM) instanceof CaseOutcome.Refused(var refusal)) {
      LOG.info("Case {} is not carried out yet: {}", view.head().id(), refusal.code());
    }
  }

  private static String left(Words words, Dispatch dispatch) {
    var way = dispatch.course().way();
    var piece = dispatch.piece().title();
    if (way.isCollected()) {
      return words.say("outbound.told.point", "piece", piece, "point", way.point());
    }
    return way.tracking().isEmpty()
        ? words.say("outbound.told.sent", "piece", piece, "carrier", way.carrier())
        : words.say(
            "outbound.told.tracked",
            "piece",
            piece,
            "carrier",
            way.carrier(),
            "number",
            way.tracking());
  }

  private void write(CaseView view, ThreadKind thread, String said) {
    var house = merchants.current();
    var tag = thread == ThreadKind.CONSUMER ? view.head().language() : house.languages().getFirst();
    var words = new CaseCommand.Words(said, house.name(), tag);
    var message =
        new CaseCommand.WriteMessage(view.head().id(), thread, MessageChannel.AUTOMATIC, words);
    if (cases.perform(message, Actor.SYSTEM) instanceof CaseOutcome.Refused(var refusal)) {
      LOG.warn("Case {} was not told what goes out: {}", view.head().id(), refusal.code());
    }
  }

  private Words consumer(CaseView view) {
    var language = Language.ofTag(view.head().language()).orElse(Language.ENGLISH);
    return words(language, merchants.current());
  }

  private Words house() {
    var house = merchants.current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    return words(language, house);
  }

  private Words words(Language language, Merchant house) {
    return phrases.to(Reader.of(language, house.zone(), clock.instant()));
  }
}
