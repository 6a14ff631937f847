/** Refunds by bank transfer over all cases of a house, and who may do what with them. */
@NamedInterface("bank")
@NullMarked
package io.redress.cases.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
