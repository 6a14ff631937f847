/** What those who run the house may see: how it is, and its figures. */
@NullMarked
package io.redress.platform.operators;

import org.jspecify.annotations.NullMarked;
