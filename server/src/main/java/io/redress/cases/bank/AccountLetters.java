package io.redress.cases.bank;

import io.redress.cases.CaseView;
import io.redress.consumers.AddressChanges;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutCodes;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.settings.Settings;
import io.redress.shared.Money;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks consumers for the account of a refund and tells them which one counts. What proves or warns
 * goes to the address that was known when they bought: whoever took over another one reads nothing.
 */
@Component
public class AccountLetters {
  private static final Duration LINK_LIFE = Duration.ofDays(180);

  private final AddressChanges addresses;
  private final Merchants merchants;
  private final SignedLinks links;
  private final Post post;
  private final Settings settings;

  AccountLetters(
      AddressChanges addresses,
      Merchants merchants,
      SignedLinks links,
      Post post,
      Settings settings) {
    this.addresses = addresses;
    this.merchants = merchants;
    this.links = links;
    this.post = post;
    this.settings = settings;
  }

  /** How a letter goes out. */
  @Component("accountLetterPost")
  record Post(Letters letters, Mails mails) {}

  /** Why an account is asked for. */
  public enum Reason {
    NONE_KNOWN,
    REFUSED
  }

  /** What is asked for: by when, and which money waits for it. */
  public record Wish(Reason reason, Money amount, Instant giveBy) {}

  /** The address that was known at the purchase. */
  String knownAddress(CaseView matter) {
    return addresses.knownSince(matter.consumer(), matter.order().placedAt());
  }

  /** Asks for an account, outside of the consumer's quiet hours. */
  public void ask(CaseView matter, Wish wish, Instant now) {
    var link = link(matter, "/account", now);
    var letter =
        switch (wish.reason()) {
          case NONE_KNOWN ->
              new Letter.AccountWanted(about(matter, link), wish.amount(), wish.giveBy());
          case REFUSED ->
              new Letter.AccountRefused(about(matter, link), wish.amount(), wish.giveBy());
        };
    var consumer = matter.consumer();
    var awake = consumer.quiet().map(quiet -> quiet.afterNight(now, consumer.zone())).orElse(now);
    send(letter, matter, consumer.email(), now, awake);
  }

  /** Sends the code for an account, at once: somebody waits for it. */
  void sendCode(CaseView matter, PayoutAccount account, String code, Instant now) {
    var letter =
        new Letter.AccountCode(
            matter.head().number(),
            account.iban().masked(),
            code,
            link(matter, "", now),
            now.plus(PayoutCodes.LIFETIME));
    send(letter, matter, knownAddress(matter), now, now);
  }

  /** Tells every address that we know which account counts, at once. */
  void tellGiven(CaseView matter, PayoutAccount account, Instant now) {
    Stream.of(knownAddress(matter), matter.consumer().email())
        .distinct()
        .forEach(
            address ->
                send(
                    new Letter.AccountGiven(
                        about(matter, link(matter, "", now)), account.iban().masked()),
                    matter,
                    address,
                    now,
                    now));
  }

  private static Letter.Matter about(CaseView matter, URI link) {
    var line = matter.content().lines().getFirst();
    var goods = matter.order().line(line.orderLineId()).orElseThrow().title();
    return new Letter.Matter(matter.head().id(), matter.head().number(), goods, link);
  }

  /** Nobody is written to whose data was erased. */
  private void send(Letter letter, CaseView matter, String address, Instant now, Instant leavesAt) {
    var person = matter.consumer();
    if (person.isErased()) {
      return;
    }
    var merchant = merchants.current();
    var recipient =
        new Recipient(
            Party.CONSUMER, person.name(), address, matter.head().language(), person.zone());
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now, leavesAt);
  }

  private URI link(CaseView matter, String below, Instant now) {
    var subject = matter.head().id().value();
    var token = links.create(Party.CONSUMER, LinkPurpose.CASE, subject, LINK_LIFE, now);
    var path = "/s/%s/l/%s%s".formatted(merchants.current().slug(), token, below);
    return settings.serving().baseUrl().resolve(path);
  }
}
