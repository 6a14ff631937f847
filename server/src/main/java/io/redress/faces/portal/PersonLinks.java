package io.redress.faces.portal;

import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Recipient;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.platform.settings.Settings;
import io.redress.shared.ConsumerId;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Mails the link to everything of a person to the address that is known of them, and to no other.
 *
 * <p>Asking writes one task whether anybody has the address or not, so that the answer takes as
 * long either way; a task for nobody does nothing.
 */
@Component
class PersonLinks implements OutboxHandler {
  /** How long such a link opens. */
  static final Duration LIFETIME = OrderLinks.LIFETIME;

  private static final String KIND = "portal.person_link";

  private final OrderLinks.Tasks tasks;
  private final Sources sources;
  private final OrderLinks.Post post;
  private final SignedLinks links;
  private final Settings settings;

  PersonLinks(
      OrderLinks.Tasks tasks,
      Sources sources,
      OrderLinks.Post post,
      SignedLinks links,
      Settings settings) {
    this.tasks = tasks;
    this.sources = sources;
    this.post = post;
    this.links = links;
    this.settings = settings;
  }

  /** Who it is, and at which house. */
  @Component("personLinkSources")
  record Sources(Consumers consumers, Merchants merchants) {}

  /** Asks for the link of a person, or for nothing when there is nobody. */
  void ask(Optional<Consumer> person) {
    var once = tasks.ids().next();
    var subject = person.map(found -> found.id().value()).orElse(once);
    var task =
        new OutboxTask(KIND, subject.toString(), once.toString(), "{}", tasks.clock().instant());
    tasks.transaction().executeWithoutResult(status -> tasks.outbox().add(task));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxTask task) {
    sources
        .consumers()
        .questionById(ConsumerId.parse(task.subject()))
        .ask()
        .filter(consumer -> !consumer.isErased())
        .ifPresent(consumer -> send(consumer, tasks.clock().instant()));
  }

  private void send(Consumer consumer, Instant now) {
    var merchant = sources.merchants().current();
    var token =
        links.create(Party.CONSUMER, LinkPurpose.PERSON, consumer.id().value(), LIFETIME, now);
    var address =
        settings.serving().baseUrl().resolve("/s/%s/l/%s".formatted(merchant.slug(), token));
    var recipient =
        new Recipient(
            Party.CONSUMER,
            consumer.name(),
            consumer.email(),
            consumer.language(),
            consumer.zone());
    var letter = new Letter.PersonLink(address, now.plus(LIFETIME));
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient, sender, now), now);
  }
}
