package io.redress.cases.parcels;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.parcels.Parcel;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.people.Merchants;
import io.redress.promises.PromiseKind;
import io.redress.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is said of a parcel in its cases: to the house, as a note, and to the consumer, as a promise
 * to say more by a day.
 */
@Component
class ParcelNotes {
  private static final Logger LOG = LoggerFactory.getLogger(ParcelNotes.class);
  private static final int WORKING_DAYS = 2;
  private static final int NOON = 12;

  private final Cases cases;
  private final Merchants merchants;
  private final Phrases phrases;
  private final Clock clock;

  ParcelNotes(Cases cases, Merchants merchants, Phrases phrases, Clock clock) {
    this.cases = cases;
    this.merchants = merchants;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** Writes it down for the house alone. */
  void toHouse(CaseView view, String key, Parcel parcel) {
    var house = merchants.current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var reader = Reader.of(language, house.zone(), clock.instant());
    var words =
        new CaseCommand.Words(
            phrases.to(reader).say(key, "number", parcel.number()), house.name(), language.tag());
    perform(
        new CaseCommand.WriteMessage(
            view.head().id(), ThreadKind.INTERNAL, MessageChannel.AUTOMATIC, words, List.of()));
  }

  /** Tells the consumer, and promises to say more; a reply that is promised already stays so. */
  void promise(CaseView view, String key, Parcel parcel) {
    var language = Language.ofTag(view.head().language()).orElse(Language.ENGLISH);
    var reader = Reader.of(language, view.consumer().zone(), clock.instant());
    var words = phrases.to(reader).say(key, "number", parcel.number());
    perform(new CaseCommand.MakePromise(view.head().id(), PromiseKind.REPLY, due(view), words));
  }

  /** At noon of the consumer's clock, which is in nobody's night. */
  private Instant due(CaseView view) {
    var zone = view.consumer().zone();
    var day = clock.instant().atZone(zone).toLocalDate();
    for (var passed = 0; passed < WORKING_DAYS; passed++) {
      day = PickUps.nextWorkingDay(day);
    }
    return day.atTime(NOON, 0).atZone(zone).toInstant();
  }

  private void perform(CaseCommand command) {
    if (cases.perform(command, Actor.SYSTEM) instanceof CaseOutcome.Refused(var refusal)) {
      LOG.info("Case {} was not told of a parcel: {}", command.caseId(), refusal.code());
    }
  }
}
