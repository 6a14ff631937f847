package io.redress.cases.credit;

import io.redress.consumers.Consumers;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.money.credit.StoreCredit;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.settings.Settings;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a person by letter that credit ends, while there is time to use it. */
@Component
class CreditLetters {
  private static final Duration LINK_LIFE = CreditEnds.TOLD_BEFORE.plusDays(30);

  private final Known known;
  private final Post post;
  private final SignedLinks links;
  private final Settings settings;

  CreditLetters(Known known, Post post, SignedLinks links, Settings settings) {
    this.known = known;
    this.post = post;
    this.links = links;
    this.settings = settings;
  }

  /** Whose credit it is, and at which house. */
  @Component("knownToCreditLetters")
  record Known(Consumers consumers, Merchants merchants) {}

  /** How a letter is written and goes out. */
  @Component("creditLetterPost")
  record Post(Phrases phrases, Letters letters, Mails mails) {}

  /** Writes to the person, unless nobody knows them any more; not in their night. */
  void tell(ListedCredit listed, Instant now) {
    var person = known.consumers().byId(listed.credit().consumerId());
    var end = listed.credit().expiresAt();
    if (person.isErased() || end.isEmpty()) {
      return;
    }
    var house = known.merchants().current();
    var language = Language.ofTag(person.language()).orElse(Language.ENGLISH);
    var words = post.phrases().to(Reader.of(language, person.zone(), now));
    var day = words.dates().day(StoreCredit.onLastDay(end.get()));
    var text = words.say("mail.words.credit-expires", "sum", listed.credit().balance(), "day", day);
    var token =
        links.create(Party.CONSUMER, LinkPurpose.PERSON, person.id().value(), LINK_LIFE, now);
    var page = settings.serving().baseUrl().resolve("/s/%s/l/%s".formatted(house.slug(), token));
    var matter = new Letter.Matter(listed.caseId(), listed.caseNumber(), listed.goods(), page);
    var recipient =
        new Recipient(
            Party.CONSUMER, person.name(), person.email(), person.language(), person.zone());
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    var letter = new Letter.MessageFromHouse(matter, house.name(), text);
    var leavesAt = person.quiet().map(quiet -> quiet.afterNight(now, person.zone())).orElse(now);
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now, leavesAt);
  }
}
