/** Tests of the brand's room. */
@NullMarked
package io.redress.faces.brandroom;

import org.jspecify.annotations.NullMarked;
