/** Whose rows are seen: the merchant of the running work, carried into each transaction. */
@NullMarked
package io.redress.platform.tenancy;

import org.jspecify.annotations.NullMarked;
