/** Takes files in, in the background, one order or case in one transaction. */
@NullMarked
package io.redress.imports.jobs;

import org.jspecify.annotations.NullMarked;
