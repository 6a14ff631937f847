/** Due work that meets what it cannot handle. */
@NullMarked
package io.redress.cases.jobs;

import org.jspecify.annotations.NullMarked;
