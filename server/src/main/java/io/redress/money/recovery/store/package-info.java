/** The tables of claims against those who owe the merchant. */
@NullMarked
package io.redress.money.recovery.store;

import org.jspecify.annotations.NullMarked;
