package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.people.Merchants;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes in a case, for the house alone, that money of its order went back without us. */
@Component
class RefundElsewhere implements OutboxHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RefundElsewhere.class);
  private static final String KIND = "refund.elsewhere";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Cases cases;
  private final Merchants merchants;
  private final Phrases phrases;
  private final Clock clock;

  RefundElsewhere(Cases cases, Merchants merchants, Phrases phrases, Clock clock) {
    this.cases = cases;
    this.merchants = merchants;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** The task that notes it once; of less than nothing, that it came back. */
  static OutboxTask task(CaseId caseId, String reference, Money amount, Instant now) {
    var payload =
        "{\"amount\":%d,\"currency\":\"%s\"}"
            .formatted(amount.minorUnits(), amount.currency().getCurrencyCode());
    var occurrence = amount.isNegative() ? reference + " returned" : reference;
    return new OutboxTask(KIND, caseId.toString(), occurrence, payload, now);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxTask task) {
    var told = JSON.readTree(task.payload());
    var amount = Money.of(told.path("amount").asLong(), told.path("currency").asString());
    var house = merchants.current();
    var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
    var words = phrases.to(Reader.of(language, house.zone(), clock.instant()));
    var reference = task.occurrence().split(" ", 2)[0];
    var text =
        amount.isNegative()
            ? said(words, "provider.elsewhere.returned", amount.negated(), reference)
            : said(words, "provider.elsewhere", amount, reference);
    var note =
        new CaseCommand.WriteMessage(
            CaseId.parse(task.subject()),
            ThreadKind.INTERNAL,
            MessageChannel.AUTOMATIC,
            new CaseCommand.Words(text, house.name(), language.tag()),
            List.of());
    if (cases.perform(note, Actor.SYSTEM) instanceof CaseOutcome.Refused) {
      LOG.info("Case {} was closed before it was told of a refund", task.subject());
    }
  }

  private static String said(Words words, String key, Money amount, String reference) {
    return words.say(key, "amount", words.sums().of(amount), "reference", reference);
  }
}
