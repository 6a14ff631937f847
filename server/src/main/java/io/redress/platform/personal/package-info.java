/** How each module tells and erases what it keeps about one person, for the module privacy. */
@NullMarked
package io.redress.platform.personal;

import org.jspecify.annotations.NullMarked;
