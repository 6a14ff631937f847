package io.redress.cases.recovery;

import io.redress.cases.CaseView;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.money.recovery.Recovery;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.settings.Settings;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sends claims to the contacts of brands, in their language: the sum, the ground and what is set
 * side by side. It is posted in the transaction that says that the claim is sent, and so once. Of
 * suppliers and carriers no contact is known; they get the paper, by a person.
 */
@Component
class RecoveryLetters {
  /** A claim may be answered, appealed and paid by its page. */
  private static final Duration LINK_LIFE = Duration.ofDays(300);

  private final Brands brands;
  private final Merchants merchants;
  private final Post post;
  private final Phrases phrases;
  private final Clock clock;

  RecoveryLetters(Brands brands, Merchants merchants, Post post, Phrases phrases, Clock clock) {
    this.brands = brands;
    this.merchants = merchants;
    this.post = post;
    this.phrases = phrases;
    this.clock = clock;
  }

  /** How a letter goes out, and where its link leads. */
  @Component("recoveryLetterPost")
  record Post(Letters letters, Mails mails, SignedLinks links, Settings settings) {}

  /** Sends a claim that is sent now; to nobody where its debtor has no address here. */
  void send(Recovery recovery, CaseView view) {
    recovery
        .debtor()
        .brand()
        .flatMap(brands::byId)
        .filter(brand -> !brand.contactEmail().isBlank())
        .ifPresent(brand -> send(recovery, view, brand));
  }

  private void send(Recovery recovery, CaseView view, Brand brand) {
    var now = clock.instant();
    var house = merchants.current();
    var recipient =
        new Recipient(
            Party.BRAND,
            brand.contactName(),
            brand.contactEmail(),
            brand.contactLanguage(),
            brand.contactZone());
    var words = phrases.to(Reader.of(recipient.spoken(), brand.contactZone(), now));
    var matter =
        new Letter.Matter(
            view.head().id(),
            recovery.number(),
            CaseRecoveries.goods(recovery, view),
            link(recovery, house, now));
    var letter =
        new Letter.BrandClaim(
            matter,
            recovery.figures().claimed(),
            words.say("recovery.ground." + code(recovery.matter().ground())),
            recovery.words().claim(),
            sides(recovery, words),
            recovery.course().nextAt().orElse(now));
    var sender = new Letters.Sender(house.name(), house.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }

  private static List<String> sides(Recovery recovery, Words words) {
    var said = recovery.words();
    return Stream.of(
            side(words, "recovery.sent", said.sent()), side(words, "recovery.found", said.found()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> side(Words words, String key, String said) {
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("recovery.side", "label", words.say(key), "words", said));
  }

  private URI link(Recovery recovery, Merchant house, Instant now) {
    var token =
        post.links()
            .create(Party.BRAND, LinkPurpose.RECOVERY, recovery.id().value(), LINK_LIFE, now);
    var page = "/b/%s/l/%s".formatted(house.slug(), token);
    return post.settings().serving().baseUrl().resolve(page);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
