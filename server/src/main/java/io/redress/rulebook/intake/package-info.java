/**
 * What to ask, whom, and when to stop: the questions to people, the way through them, and what each
 * fact that is still unknown would change. It only tries what the rules would say; it knows no
 * rule.
 */
@NullMarked
@NamedInterface("intake")
package io.redress.rulebook.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
