/** What a clock or an answer from outside sets in motion. */
@NamedInterface("jobs")
@NullMarked
package io.redress.cases.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
