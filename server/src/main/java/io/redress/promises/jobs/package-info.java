/** What runs beside the requests: the health of the due work. */
@NullMarked
package io.redress.promises.jobs;

import org.jspecify.annotations.NullMarked;
