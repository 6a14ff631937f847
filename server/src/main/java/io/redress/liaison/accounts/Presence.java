package io.redress.liaison.accounts;

import java.time.Instant;

/**
 * Whether a contact is at their desk.
 *
 * @param isThere at this moment
 * @param change until when they are there, or from when on they are again
 */
public record Presence(boolean isThere, Instant change) {}
