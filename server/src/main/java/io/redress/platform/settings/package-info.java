/** What can be set from outside, and what is said when the application cannot start. */
@NullMarked
package io.redress.platform.settings;

import org.jspecify.annotations.NullMarked;
