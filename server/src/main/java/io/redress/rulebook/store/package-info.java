/** Rule sets and their releases as rows. */
@NullMarked
package io.redress.rulebook.store;

import org.jspecify.annotations.NullMarked;
