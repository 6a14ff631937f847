/** Files of shops as requests: each field with the place in the file where it stands. */
@NullMarked
package io.redress.imports.formats;

import org.jspecify.annotations.NullMarked;
