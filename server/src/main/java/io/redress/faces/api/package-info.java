/** What programs get that is made of the words of pages: papers and packed files. */
@NullMarked
package io.redress.faces.api;

import org.jspecify.annotations.NullMarked;
