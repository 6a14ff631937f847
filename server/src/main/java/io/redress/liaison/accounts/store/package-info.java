/** The tables of brand accounts. */
@NullMarked
package io.redress.liaison.accounts.store;

import org.jspecify.annotations.NullMarked;
