/** The rows of merchants, staff, API keys and signed links. */
@NullMarked
package io.redress.people.store;

import org.jspecify.annotations.NullMarked;
