/** Files outside the database that must not be lost. */
@NullMarked
package io.redress.platform.files;

import org.jspecify.annotations.NullMarked;
