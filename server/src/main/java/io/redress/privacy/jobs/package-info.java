/**
 * What privacy does by itself: daily clean-ups, the list of erasures, letters that were asked for.
 */
@NullMarked
package io.redress.privacy.jobs;

import org.jspecify.annotations.NullMarked;
