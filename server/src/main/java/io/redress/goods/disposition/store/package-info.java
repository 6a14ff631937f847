/** The tables of what became of goods, and of how a house usually has it. */
@NullMarked
package io.redress.goods.disposition.store;

import org.jspecify.annotations.NullMarked;
