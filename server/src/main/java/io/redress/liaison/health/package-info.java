/**
 * How the relationship with a brand stands, and what would strain it.
 *
 * <p>Pure: figures go in; a score with its inputs, or warnings, come out. Beside that it keeps what
 * was sent although it strained, with the reason. Nothing here decides what a consumer gets: a
 * strain changes who bears the cost, never what may be claimed.
 */
@NullMarked
@NamedInterface("health")
package io.redress.liaison.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
