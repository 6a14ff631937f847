@NullMarked
package io.redress.cases;

import org.jspecify.annotations.NullMarked;
