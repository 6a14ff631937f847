/** What is done for files while nobody looks. */
@NullMarked
package io.redress.evidence.jobs;

import org.jspecify.annotations.NullMarked;
