/**
 * How the house stands with each brand: whom to ask there and when they are at their desk, what was
 * agreed and by which source, and the accounts with which the house buys from it.
 *
 * <p>Nothing here is shown to a consumer, and nothing takes away what a consumer may claim: what
 * was agreed says who bears the cost. It knows no case; whoever asks brings what was asked and
 * bought before.
 */
@NullMarked
@NamedInterface("accounts")
package io.redress.liaison.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
