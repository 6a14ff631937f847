package io.redress.liaison.health;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request that is about to be sent to a brand.
 *
 * @param kind what is asked for, as quotas name it
 * @param pieces how many it is about
 * @param day the day that it is for the brand
 * @param weakness why it is a weak claim; empty when it is none or nobody can tell
 */
public record WantedRequest(String kind, int pieces, LocalDate day, Optional<Weakness> weakness) {}
