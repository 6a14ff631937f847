/** Keys of this installation: what they seal in the database, and what they sign outside of it. */
@NullMarked
package io.redress.platform.secrets;

import org.jspecify.annotations.NullMarked;
