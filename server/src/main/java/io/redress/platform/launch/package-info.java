/** The command line: what can be asked for, with which options, and how it is explained. */
@NullMarked
package io.redress.platform.launch;

import org.jspecify.annotations.NullMarked;
