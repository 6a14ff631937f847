package io.redress.people.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A passkey of a member of staff, as its owner knows it. */
public record Passkey(UUID id, String label, Instant createdAt, Optional<Instant> lastUsedAt) {}
