/** Random lives of cases, and what must hold after every step of theirs. */
@NullMarked
package io.redress.cases.lives;

import org.jspecify.annotations.NullMarked;
