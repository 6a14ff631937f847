/**
 * What a brand sees of its own: the requests that it was asked before, what it said to each, and
 * the colleagues to whom a contact passed one on.
 *
 * <p>It knows requests by their ids and never says whose they are; whoever asks finds out who
 * reads.
 */
@NullMarked
@NamedInterface("room")
package io.redress.liaison.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
