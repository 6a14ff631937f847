package io.redress.faces.portal;

import io.redress.consumers.Consumers;
import io.redress.conversation.Letter;
import io.redress.conversation.Letters;
import io.redress.conversation.Mails;
import io.redress.conversation.Recipient;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.SignedLinks;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.platform.settings.Settings;
import io.redress.shared.OrderId;
import io.redress.shared.Party;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails the link to an order to the address it was placed with.
 *
 * <p>Asking writes one task whether the pair was right or not, so that the answer takes as long
 * either way; a task for no order does nothing.
 */
@Component
class OrderLinks implements OutboxHandler {
  /** How long such a link opens. */
  static final Duration LIFETIME = Duration.ofDays(7);

  private static final String KIND = "portal.order_link";

  private final Tasks tasks;
  private final Sources sources;
  private final Post post;
  private final SignedLinks links;
  private final Settings settings;

  OrderLinks(Tasks tasks, Sources sources, Post post, SignedLinks links, Settings settings) {
    this.tasks = tasks;
    this.sources = sources;
    this.post = post;
    this.links = links;
    this.settings = settings;
  }

  /** How a task comes about. */
  @Component("orderLinkTasks")
  record Tasks(Outbox outbox, NewIds ids, TransactionTemplate transaction, Clock clock) {}

  /** Whose order it is, and at which house. */
  @Component("orderLinkSources")
  record Sources(Orders orders, Consumers consumers, Merchants merchants) {}

  /** How a letter goes out. */
  @Component("orderLinkPost")
  record Post(Letters letters, Mails mails) {}

  /** Asks for the link to an order, or for nothing when there is none. */
  void ask(Optional<Order> order) {
    var once = tasks.ids().next();
    var subject = order.map(found -> found.id().value()).orElse(once);
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
    var id = new OrderId(UUID.fromString(task.subject()));
    sources.orders().byId(id).ifPresent(order -> send(order, tasks.clock().instant()));
  }

  private void send(Order order, Instant now) {
    var merchant = sources.merchants().current();
    var token = links.create(Party.CONSUMER, LinkPurpose.ORDER, order.id().value(), LIFETIME, now);
    var letter =
        new Letter.OrderLink(
            order.orderNumber(), address(merchant.slug(), token), now.plus(LIFETIME));
    var sender = new Letters.Sender(merchant.name(), merchant.zone(), Optional.empty());
    post.mails().post(post.letters().compose(letter, recipient(order), sender, now), now);
  }

  private Recipient recipient(Order order) {
    var consumer = sources.consumers().byId(order.consumerId());
    return new Recipient(
        Party.CONSUMER, consumer.name(), consumer.email(), consumer.language(), consumer.zone());
  }

  private URI address(String slug, String token) {
    return settings.serving().baseUrl().resolve("/s/%s/l/%s".formatted(slug, token));
  }
}
