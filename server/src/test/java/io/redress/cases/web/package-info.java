/** Tests of this part. */
@NullMarked
package io.redress.cases.web;

import org.jspecify.annotations.NullMarked;
