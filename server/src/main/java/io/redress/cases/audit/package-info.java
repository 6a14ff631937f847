/** Whether what is kept is what was written: daily seals over the chains, and their checking. */
@NullMarked
package io.redress.cases.audit;

import org.jspecify.annotations.NullMarked;
