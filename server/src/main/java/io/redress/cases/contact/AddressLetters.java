package io.redress.cases.contact;

import io.redress.consumers.AddressChange;
import io.redress.consumers.AddressChanges;
import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.platform.settings.Settings;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a new address whether it is right, and tells the old one what has changed. */
@Component
class AddressLetters implements OutboxHandler {
  /** The kind of its tasks; their subject is the id of the change. */
  static final String KIND = "contact.address_asked";

  private static final Duration TO_CONFIRM = Duration.ofDays(1);
  private static final Duration TO_UNDO = Duration.ofDays(7);

  private final Known known;
  private final SignedLinks links;
  private final Post post;
  private final Settings settings;
  private final Clock clock;

  AddressLetters(Known known, SignedLinks links, Post post, Settings settings, Clock clock) {
    this.known = known;
    this.links = links;
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whose address it is, and at which house. */
  @Component("knownToAddressLetters")
  record Known(AddressChanges changes, Consumers consumers, Merchants merchants) {}

  /** How a letter goes out. */
  @Component("addressLetterPost")
  record Post(Letters letters, Mails mails) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxTask task) {
    known.changes().byId(UUID.fromString(task.subject())).ifPresent(this::ask);
  }

  /** Another person's address gets no letter: neither of the two learns of the other. */
  private void ask(AddressChange change) {
    var person = known.consumers().byId(change.consumerId());
    var isTaken =
        known
            .consumers()
            .byEmail(change.newEmail())
            .filter(other -> !other.id().equals(person.id()))
            .isPresent();
    if (isTaken || person.isErased() || !change.isWaiting()) {
      return;
    }
    var now = clock.instant();
    var link = link(LinkPurpose.ADDRESS, change, TO_CONFIRM, now);
    var letter = new Letter.AddressAsked(change.newEmail(), link, now.plus(TO_CONFIRM));
    send(letter, person, change.newEmail(), now);
  }

  void tellOld(AddressChange change, Instant now) {
    var person = known.consumers().byId(change.consumerId());
    var link = link(LinkPurpose.ADDRESS_UNDO, change, TO_UNDO, now);
    send(new Letter.AddressChanged(link, now.plus(TO_UNDO)), person, change.oldEmail(), now);
  }

  private void send(Letter letter, Consumer person, String address, Instant now) {
    var merchant = known.merchants().current();
    var recipient =
        new Recipient(Party.CONSUMER, person.name(), address, person.language(), person.zone());
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }

  private URI link(LinkPurpose purpose, AddressChange change, Duration lifetime, Instant now) {
    var token = links.create(Party.CONSUMER, purpose, change.id(), lifetime, now);
    var slug = known.merchants().current().slug();
    return settings.serving().baseUrl().resolve("/s/%s/l/%s".formatted(slug, token));
  }
}
