/** Tests of this part. */
@NullMarked
package io.redress.money.ledger;

import org.jspecify.annotations.NullMarked;
