package io.redress.people.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which a member of staff is signed in.
 *
 * @param id names it; opens nothing
 * @param device browser and system; may be empty
 */
public record SignIn(UUID id, String device, String address, Instant since, Instant seenAt) {}
