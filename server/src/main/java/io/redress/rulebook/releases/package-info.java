/**
 * Which rules are in force when: rule sets are published from an instant on, and every node looks
 * that instant up by its clock, so that all change at once without a word between them.
 */
@NullMarked
@NamedInterface("releases")
package io.redress.rulebook.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
