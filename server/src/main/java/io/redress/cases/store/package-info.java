/** The rows of cases, their lines, decisions, remedies and chained events. */
@NullMarked
package io.redress.cases.store;

import org.jspecify.annotations.NullMarked;
