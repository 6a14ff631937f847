/** The rows of brands. */
@NullMarked
package io.redress.catalogue.store;

import org.jspecify.annotations.NullMarked;
