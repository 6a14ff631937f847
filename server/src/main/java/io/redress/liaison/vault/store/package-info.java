/** The tables of the papers of the vault. */
@NullMarked
package io.redress.liaison.vault.store;

import org.jspecify.annotations.NullMarked;
