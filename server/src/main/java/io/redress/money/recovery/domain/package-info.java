/** The rules of claims against those who owe the merchant, pure. */
@NullMarked
package io.redress.money.recovery.domain;

import org.jspecify.annotations.NullMarked;
