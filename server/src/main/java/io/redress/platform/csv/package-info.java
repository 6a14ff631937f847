/** Lists as files that spreadsheets open, and none of whose cells is a formula to them. */
@NullMarked
package io.redress.platform.csv;

import org.jspecify.annotations.NullMarked;
