package io.redress.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, as events keep it: a kind and an id, never a name.
 *
 * @param kind what kind of somebody
 * @param id staff, consumer, API key or link; none for the system and the provider
 */
public record Actor(ActorKind kind, @Nullable UUID id) {
  /** Redress itself, acting on a clock or an answer. */
  public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, null);

  /** A payment provider that told us something. */
  public static final Actor PROVIDER = new Actor(ActorKind.PROVIDER, null);

  public static Actor staff(StaffId id) {
    return new Actor(ActorKind.STAFF, id.value());
  }

  public static Actor consumer(ConsumerId id) {
    return new Actor(ActorKind.CONSUMER, id.value());
  }

  public static Actor brandContact(LinkId link) {
    return new Actor(ActorKind.BRAND_CONTACT, link.value());
  }

  public static Actor apiKey(ApiKeyId id) {
    return new Actor(ActorKind.API_KEY, id.value());
  }
}
