/** Where goods could go, by what was found, and what may follow what was decided. */
@NullMarked
package io.redress.goods.disposition.domain;

import org.jspecify.annotations.NullMarked;
