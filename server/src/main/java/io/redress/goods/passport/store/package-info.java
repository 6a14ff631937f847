/** The tables of item passports. */
@NullMarked
package io.redress.goods.passport.store;

import org.jspecify.annotations.NullMarked;
