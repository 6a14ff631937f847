/** The brand's face: one request as one question, answered by a signed link without an account. */
@NullMarked
package io.redress.faces.brandroom;

import org.jspecify.annotations.NullMarked;
