/** The tables of what was chosen for brands, and of what they were told. */
@NullMarked
package io.redress.liaison.disclosure.store;

import org.jspecify.annotations.NullMarked;
