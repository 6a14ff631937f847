/** The rules of money, pure: the two machines, what an answer changes, what is booked for it. */
@NullMarked
package io.redress.money.domain;

import org.jspecify.annotations.NullMarked;
