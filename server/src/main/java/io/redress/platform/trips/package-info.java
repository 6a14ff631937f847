/** Several questions or writes in one round trip to the database. */
@NullMarked
package io.redress.platform.trips;

import org.jspecify.annotations.NullMarked;
