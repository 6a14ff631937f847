/** Tests of the desk's pages. */
@NullMarked
package io.redress.faces.desk;

import org.jspecify.annotations.NullMarked;
