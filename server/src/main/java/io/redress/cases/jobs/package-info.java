/** What a clock or an answer from outside sets in motion. */
@NullMarked
package io.redress.cases.jobs;

import org.jspecify.annotations.NullMarked;
