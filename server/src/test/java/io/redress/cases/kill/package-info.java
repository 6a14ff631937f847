/** The application and its database, killed in the middle of refunds. */
@NullMarked
package io.redress.cases.kill;

import org.jspecify.annotations.NullMarked;
