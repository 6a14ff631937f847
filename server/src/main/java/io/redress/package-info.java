/** The root of Redress; it holds the application class and nothing else. */
@NullMarked
package io.redress;

import org.jspecify.annotations.NullMarked;
