/** The rows of runs, their files, and the secrets of storefronts. */
@NullMarked
package io.redress.imports.store;

import org.jspecify.annotations.NullMarked;
