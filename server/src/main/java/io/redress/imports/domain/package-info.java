/** How files are read, as pure functions over their texts. */
@NullMarked
package io.redress.imports.domain;

import org.jspecify.annotations.NullMarked;
