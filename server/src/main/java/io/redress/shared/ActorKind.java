package io.redress.shared;

/** What kind of somebody acts. */
public enum ActorKind {
  CONSUMER,
  STAFF,
  BRAND_CONTACT,
  API_KEY,
  PROVIDER,
  SYSTEM
}
