/** The message bundles: read once at start, checked against each other, compiled by ICU. */
@NullMarked
package io.redress.language.bundle;

import org.jspecify.annotations.NullMarked;
