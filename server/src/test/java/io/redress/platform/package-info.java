/** What tests of the whole application stand on. */
@NullMarked
package io.redress.platform;

import org.jspecify.annotations.NullMarked;
