/** Tests of the portal. */
@NullMarked
package io.redress.faces.portal;

import org.jspecify.annotations.NullMarked;
