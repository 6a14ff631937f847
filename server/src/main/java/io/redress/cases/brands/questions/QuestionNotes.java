package io.redress.cases.brands.questions;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.catalogue.Brand;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.QuestionState;
import io.redress.people.Merchants;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the case that made somebody ask what became of the question, as a note among ourselves; no
 * party of the case reads it. A case that takes no note any more stops nothing.
 */
@Component
class QuestionNotes {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionNotes.class);

  private final Cases cases;
  private final Merchants merchants;
  private final Phrases phrases;
  private final Clock clock;

  QuestionNotes(Cases cases, Merchants merchants, Phrases phrases, Clock clock) {
    this.cases = cases;
    this.merchants = merchants;
    this.phrases = phrases;
    this.clock = clock;
  }

  void tell(PolicyQuestion question, Brand brand) {
    if (question.state() != QuestionState.SENT) {
      question.matter().caseId().ifPresent(id -> note(id, question, brand));
    }
  }

  private void note(CaseId id, PolicyQuestion question, Brand brand) {
    var house = merchants.current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = phrases.to(Reader.of(language, house.zone(), clock.instant()));
    var text =
        words.say(
            "questions.note." + question.state().name().toLowerCase(Locale.ROOT),
            "number",
            question.number(),
            "brand",
            brand.name());
    var message =
        new CaseCommand.WriteMessage(
            id,
            ThreadKind.INTERNAL,
            MessageChannel.AUTOMATIC,
            new CaseCommand.Words(text, house.name(), language.tag()));
    if (cases.performWithin(message, Actor.SYSTEM) instanceof CaseOutcome.Refused(var refusal)) {
      LOG.warn("Case {} was not told of a question: {}", id, refusal.code());
    }
  }
}
