package io.redress.privacy.jobs;

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
import io.redress.privacy.PrivacyRequests;
import io.redress.shared.ConsumerId;
import io.redress.shared.Party;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails the way to the copy of her data to the address that a person bought with. */
@Component
class CopyLetters implements OutboxHandler {
  private static final Duration LIFETIME = Duration.ofDays(7);

  private final Consumers consumers;
  private final Merchants merchants;
  private final SignedLinks links;
  private final Post post;
  private final Settings settings;
  private final Clock clock;

  CopyLetters(
      Consumers consumers,
      Merchants merchants,
      SignedLinks links,
      Post post,
      Settings settings,
      Clock clock) {
    this.consumers = consumers;
    this.merchants = merchants;
    this.links = links;
    this.post = post;
    this.settings = settings;
    this.clock = clock;
  }

  /** How a letter goes out. */
  @Component("copyLetterPost")
  record Post(Letters letters, Mails mails) {}

  @Override
  public String kind() {
    return PrivacyRequests.COPY_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    var consumer = consumers.byId(ConsumerId.parse(task.subject()));
    if (!consumer.isErased()) {
      send(consumer, clock.instant());
    }
  }

  private void send(Consumer consumer, Instant now) {
    var merchant = merchants.current();
    var token =
        links.create(Party.CONSUMER, LinkPurpose.DATA, consumer.id().value(), LIFETIME, now);
    var address =
        settings.serving().baseUrl().resolve("/s/%s/l/%s".formatted(merchant.slug(), token));
    var letter = new Letter.DataCopy(address, now.plus(LIFETIME));
    var recipient =
        new Recipient(
            Party.CONSUMER,
            consumer.name(),
            consumer.email(),
            consumer.language(),
            consumer.zone());
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }
}
