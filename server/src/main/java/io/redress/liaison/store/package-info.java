/** The table of requests to brands. */
@NullMarked
package io.redress.liaison.store;

import org.jspecify.annotations.NullMarked;
