/** The rows by which a person is found, and those of requests, holds, schedules and erasures. */
@NullMarked
package io.redress.privacy.store;

import org.jspecify.annotations.NullMarked;
